package dev.hull.benchmarks.golden;

import java.io.IOException;
import java.util.List;

/** Cases of one kind, from one program. */
record Family(String name, Cases cases) {
    /** Reads the input of each case, and lets Hull answer. */
    interface Cases {
        List<Case> of(String family, Bundles bundles) throws IOException;
    }

    List<Case> run(Bundles bundles) throws IOException {
        return cases.of(name, bundles);
    }
}
