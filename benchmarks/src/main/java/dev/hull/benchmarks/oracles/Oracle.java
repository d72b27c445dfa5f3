package dev.hull.benchmarks.oracles;

import java.io.IOException;
import java.nio.file.Path;

/** A set of recorded answers. */
interface Oracle {
    /** {@return the file that holds them, below the corpora} */
    String file();

    /** Puts every case to Hull and tells {@code tally} of each. */
    void ask(Path corpora, Tally tally) throws IOException;
}
