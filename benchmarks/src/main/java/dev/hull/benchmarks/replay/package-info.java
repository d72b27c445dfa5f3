/** Recordings that the reference judged, played again: are events, fields and alerts equal, and how fast is it? */
@NullMarked
package dev.hull.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
