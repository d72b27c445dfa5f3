package dev.hull.benchmarks.oracles;

import java.io.IOException;
import java.util.List;

/** Prints, for each set of versions, ranges, package URLs and scores: equal / total. */
public final class Versions {
    static final List<Oracle> ALL =
            List.of(new OrdersOracle(), new RangesOracle(), new VersOracle(), new PurlOracle(), new CvssOracle());

    private Versions() {}

    public static void main(String[] arguments) throws IOException {
        Oracles.print(ALL);
    }
}
