package dev.hull.benchmarks.oracles;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prints, for each set of recorded answers: equal / total. */
public final class Oracles {
    private static final List<Oracle> ALL = List.of(
            new ComposeOracle("compose/own.jsonl"),
            new ComposeOracle("compose/config.jsonl"),
            new RunOracle("docker-run/own.jsonl"),
            new RunOracle("docker-run/cases.jsonl"),
            new KubernetesOracle("kubernetes/decoding/cases.jsonl"),
            new PodSecurityOracle("pss/psa.jsonl"),
            new EngineFacts("oci/engine-facts.jsonl"));

    private Oracles() {}

    public static void main(String[] arguments) throws IOException {
        print(ALL);
    }

    /** Asks each of {@code oracles} and prints what is equal, of how much, and what is not. */
    static void print(List<Oracle> oracles) throws IOException {
        Optional<Path> corpora = Shared.find("corpora");
        if (corpora.isEmpty()) {
            System.out.println("the recorded answers are not here; HULL_SHARED=FOLDER says where they are");
            return;
        }
        for (Oracle oracle : oracles) {
            Tally tally = new Tally();
            oracle.ask(corpora.get(), tally);
            System.out.printf("%-34s %5d / %d%n", oracle.file(), tally.equal(), tally.total());
            tally.differing().forEach(id -> System.out.println("    " + id));
        }
    }
}
