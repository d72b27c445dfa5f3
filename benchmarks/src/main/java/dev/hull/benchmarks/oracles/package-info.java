/** What the real consumers of each format answered, beside what Hull's own command line answers. */
@NullMarked
package dev.hull.benchmarks.oracles;

import org.jspecify.annotations.NullMarked;
