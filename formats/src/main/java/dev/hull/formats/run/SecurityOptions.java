package dev.hull.formats.run;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of {@code --security-opt}: a seccomp profile is read from its file and sent as text, and one value opens the system's paths. */
final class SecurityOptions {
    private static final String OPEN_PATHS = "systempaths=unconfined";

    private SecurityOptions() {}

    /** Puts {@code SecurityOpt} into {@code host}. {@return where the system's paths are opened, if they are} */
    static Optional<Origin> put(Values values, RunContext context, boolean podman, Tree host) {
        List<Node> kept = new ArrayList<>();
        Optional<Origin> opened = Optional.empty();
        for (Given given : values.all("security-opt")) {
            if (given.text().equals(OPEN_PATHS)) {
                opened = Optional.of(given.origin());
                continue;
            }
            try {
                kept.add(option(given, context, podman));
            } catch (Refusal refusal) {
                values.refuse(given, refusal);
            }
        }
        host.put("SecurityOpt", Tree.list(kept, opened.isPresent() ? Tree.EMPTY_LIST : Tree.NULL));
        return opened;
    }

    private static Node option(Given given, RunContext context, boolean podman) throws Refusal {
        String text = given.masked();
        int sign = text.indexOf('=');
        boolean alone = sign < 0 && text.equals("no-new-privileges");
        int separator = sign >= 0 || alone ? sign : text.indexOf(':');
        String key = separator < 0 ? text : text.substring(0, separator);
        String value = separator < 0 ? "" : text.substring(separator + 1);
        if (value.isEmpty() && !key.equals("no-new-privileges")) {
            throw new Refusal("not KEY=VALUE; only no-new-privileges stands alone");
        }
        boolean file =
                key.equals("seccomp") && !value.equals("unconfined") && !value.equals("builtin") && !given.hides(value);
        return file && !podman ? seccomp(given, value, context) : given.node(text);
    }

    private static Node seccomp(Given given, String path, RunContext context) throws Refusal {
        Source file = context.sources().open(path, given.value().at()).orElseThrow(() -> Refusal.unreadable(path));
        if (!Json.read(file, Layer.FILE, context.limits()).problems().isEmpty()) {
            throw new Refusal("the seccomp profile " + path + " is not JSON");
        }
        Origin origin =
                new Origin(Layer.FILE, file.start(), List.of(given.value().at()));
        return Node.Text.of("seccomp=" + compact(file), origin);
    }

    /** Drops blanks outside strings, and nothing else: the client sends the profile as it is written. */
    private static String compact(Source file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        StringBuilder kept = new StringBuilder(text.length());
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString && c == '\\' && i + 1 < text.length()) {
                kept.append(c).append(text.charAt(++i));
                continue;
            }
            inString ^= c == '"';
            if (inString || !Character.isWhitespace(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
