package dev.hull.cli;

import dev.hull.formats.peers.PeerFile;
import dev.hull.formats.vex.VexFile;
import dev.hull.model.Arg;
import dev.hull.model.Limits;
import dev.hull.model.PeerReport;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Severity;
import dev.hull.model.Source;
import dev.hull.model.VexStatement;
import dev.hull.policy.Policy;
import dev.hull.policy.Threshold;
import dev.hull.scan.Baseline;
import dev.hull.scan.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The policy of one run: what the file says, and what the flags say instead. */
final class Policies {
    private static final String FILE = "hull.yaml";

    private Policies() {}

    static Policy of(Typed typed, Console console) throws Usage {
        Policy written = file(typed, console);
        List<String> trusted = new ArrayList<>(written.trustedRegistries());
        trusted.addAll(typed.all(Flags.TRUSTED));
        return new Policy(
                typed.has(Flags.FAIL_ON) ? threshold(typed) : written.threshold(),
                typed.has(Flags.FAIL_ON_UNKNOWN) || written.failOnUnknown(),
                Options.severity(typed, Flags.MIN_SEVERITY, "info"),
                baseline(typed, console),
                written.waivers(),
                trusted,
                written.today());
    }

    private static Threshold threshold(Typed typed) throws Usage {
        List<String> allowed = new ArrayList<>(Options.SEVERITIES);
        allowed.add("never");
        String word = typed.oneOf(Flags.FAIL_ON, "high", allowed);
        return word.equals("never")
                ? new Threshold.Never()
                : new Threshold.At(Severity.of(word).orElse(Severity.HIGH));
    }

    private static Policy file(Typed typed, Console console) throws Usage {
        String name = typed.value(Flags.POLICY, FILE);
        Path path = console.folder().resolve(name);
        if (!typed.has(Flags.POLICY) && !Files.isRegularFile(path)) {
            return Policy.standard(Options.today());
        }
        return only(PolicyFile.read(path, name, Options.today()), name);
    }

    private static Set<String> baseline(Typed typed, Console console) throws Usage {
        if (!typed.has(Flags.BASELINE)) {
            return Set.of();
        }
        String name = typed.value(Flags.BASELINE, "");
        return only(Baseline.read(console.folder().resolve(name), name), name);
    }

    /** A document with one broken statement is refused: what it would have settled nobody knows. */
    static List<VexStatement> statements(Typed typed, Console console) throws Usage {
        List<VexStatement> statements = new ArrayList<>();
        for (String name : typed.all(Flags.VEX)) {
            statements.addAll(whole(VexFile.read(source(name, console), Limits.DEFAULT), name));
        }
        return statements;
    }

    /** {@return the reports of other scanners to hold Hull's answer against} */
    static List<PeerReport> peers(Typed typed, Console console) throws Usage {
        List<PeerReport> peers = new ArrayList<>();
        for (String name : typed.all(Flags.COMPARE)) {
            peers.add(only(PeerFile.read(source(name, console), Limits.DEFAULT), name));
        }
        return peers;
    }

    private static Source source(String name, Console console) throws Usage {
        try {
            return Source.of(name, Files.readAllBytes(console.folder().resolve(name)));
        } catch (IOException e) {
            throw new Usage("file", Arg.of("at", name), Arg.of("reason", "there is no such file"));
        }
    }

    private static <T> T only(Reading<T> reading, String name) throws Usage {
        return whole(reading, name).getFirst();
    }

    private static <T> List<T> whole(Reading<T> reading, String name) throws Usage {
        if (!reading.problems().isEmpty()) {
            Problem first = reading.problems().getFirst();
            String at = first.at().isSomewhere() ? first.at().toString() : name;
            throw new Usage("file", Arg.of("at", at), Arg.of("reason", first.reason()));
        }
        return reading.values();
    }
}
