/** Zip archives over their bytes: which members there are, and the bytes of the few that are asked for. */
@NullMarked
package dev.hull.artefacts.zip;

import org.jspecify.annotations.NullMarked;
