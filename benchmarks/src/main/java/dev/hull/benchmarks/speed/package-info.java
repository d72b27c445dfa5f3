/** How long parts of the trip take in a warm virtual machine. */
@NullMarked
package dev.hull.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
