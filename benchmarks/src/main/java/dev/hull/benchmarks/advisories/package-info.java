/** How large, how fast and how complete the advisory database is. */
@NullMarked
package dev.hull.benchmarks.advisories;

import org.jspecify.annotations.NullMarked;
