/** A day of a busy machine, made up as fast as it can be told: what a machine's state needs in the long run. */
@NullMarked
package dev.hull.benchmarks.day;

import org.jspecify.annotations.NullMarked;
