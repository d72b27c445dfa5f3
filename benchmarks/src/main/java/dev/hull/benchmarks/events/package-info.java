/** Events that are made up, in the bytes of recordings, for measures that no recording is long enough for. */
@NullMarked
package dev.hull.benchmarks.events;

import org.jspecify.annotations.NullMarked;
