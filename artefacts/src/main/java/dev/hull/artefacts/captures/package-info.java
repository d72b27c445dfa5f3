/** Recordings of what a kernel told: captures to lists of what was there, and events. */
@NullMarked
package dev.hull.artefacts.captures;

import org.jspecify.annotations.NullMarked;
