/** How fast: what the promises about time are measured with. */
@NullMarked
package dev.hull.benchmarks;

import org.jspecify.annotations.NullMarked;
