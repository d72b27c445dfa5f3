/** How sturdy: every reader over damaged inputs, and none may throw, hang or run out of memory. */
@NullMarked
package dev.hull.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;
