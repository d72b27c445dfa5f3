/** Files of an image that hold credentials. No credential is kept: a file, and what kind of one it holds. */
@NullMarked
package dev.hull.artefacts.secrets;

import org.jspecify.annotations.NullMarked;
