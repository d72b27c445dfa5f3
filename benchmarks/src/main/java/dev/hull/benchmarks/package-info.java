/** How fast: JMH benchmarks, whole-process comparisons, fuzzing. */
@NullMarked
package dev.hull.benchmarks;

import org.jspecify.annotations.NullMarked;
