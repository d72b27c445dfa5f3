package dev.hull.formats.kubernetes;

import dev.hull.model.Arg;
import dev.hull.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kinds of an API version that the cluster at hand serves no longer, or will not for long, by {@code apis.tsv}. */
final class ApiRemarks {
    private ApiRemarks() {}

    /** Loaded with the first kind that the decoder does not know. */
    private static final class Gone {
        static final Map<String, String> LINES = Types.lines("apis.tsv");
    }

    static void add(KubeObject object, Engine engine, Remarks remarks) {
        if (object.decoded().registered().isRegistered()) {
            return;
        }
        String line = Gone.LINES.get(object.decoded().apiVersion() + "/" + object.kind());
        if (line == null) {
            unknown(object, remarks);
            return;
        }
        String[] cells = line.split("\t", -1);
        int minor = Obsolete.minor(engine);
        boolean gone = minor >= Integer.parseInt(cells[1]);
        boolean going = !cells[0].isEmpty() && minor >= Integer.parseInt(cells[0]);
        if (!gone && !going) {
            return;
        }
        List<Arg> args = new ArrayList<>();
        args.add(Arg.of("api", object.decoded().apiVersion()));
        args.add(Arg.of("kind", object.kind()));
        if (gone) {
            args.add(Arg.of("version", "1." + cells[1]));
        }
        if (!cells[2].isEmpty()) {
            args.add(Arg.of("suggestion", cells[2]));
        }
        remarks.add(
                "syntax.obsolete-api",
                "apiVersion",
                object.root()
                        .entry("apiVersion")
                        .map(e -> e.value().at())
                        .orElse(object.root().at()),
                args);
    }

    private static void unknown(KubeObject object, Remarks remarks) {
        Kind.meant(object.decoded().apiVersion(), object.kind())
                .ifPresent(meant -> remarks.add(
                        "syntax.invalid-value",
                        "kind",
                        object.root()
                                .entry("kind")
                                .map(e -> e.value().at())
                                .orElse(object.root().at()),
                        Arg.of("reason", "there is %s, and not this".formatted(meant)),
                        Arg.of("value", object.decoded().apiVersion() + " " + object.kind())));
    }
}
