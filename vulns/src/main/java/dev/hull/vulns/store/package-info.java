/**
 * One file with everything that is known of flaws: the builder, and the reader that maps it.
 *
 * <p>The file is a header and named segments. The header holds a table of the segments, a SHA-256 of all that comes after it,
 * and a checksum of itself, so that opening costs the same for every size. Numbers are little-endian or varints (LEB128);
 * texts are UTF-8. A reader passes over segments that it does not know.
 */
@NullMarked
package dev.hull.vulns.store;

import org.jspecify.annotations.NullMarked;
