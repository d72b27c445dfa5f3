/** Whether the matcher says of a list of packages what another program says of the same list, over the same advisories; and how fast. */
@NullMarked
package dev.hull.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
