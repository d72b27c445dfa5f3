/** Layers read beside one another, and what was read of them kept by digest. */
@NullMarked
package dev.hull.scan.layers;

import org.jspecify.annotations.NullMarked;
