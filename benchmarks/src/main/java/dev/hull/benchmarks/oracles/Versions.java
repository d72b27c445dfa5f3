package dev.hull.benchmarks.oracles;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prints, for each set of versions, ranges, package URLs and scores: equal / total. */
public final class Versions {
    static final List<Oracle> ALL =
            List.of(new OrdersOracle(), new RangesOracle(), new VersOracle(), new PurlOracle(), new CvssOracle());

    private Versions() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Path> corpora = Shared.find("corpora");
        if (corpora.isEmpty()) {
            System.out.println("the recorded answers are not here; HULL_SHARED=FOLDER says where they are");
            return;
        }
        for (Oracle oracle : ALL) {
            Tally tally = new Tally();
            oracle.ask(corpora.get(), tally);
            System.out.printf("%-34s %5d / %d%n", oracle.file(), tally.equal(), tally.total());
            tally.differing().forEach(id -> System.out.println("    " + id));
        }
    }
}
