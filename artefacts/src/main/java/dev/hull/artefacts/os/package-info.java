/** Which distribution an image is made of, until when it is looked after, and the paths that package managers speak of. */
@NullMarked
package dev.hull.artefacts.os;

import org.jspecify.annotations.NullMarked;
