/** Tar archives, header by header: ustar, GNU and pax, from mapped memory or from a stream. */
@NullMarked
package dev.hull.artefacts.tar;

import org.jspecify.annotations.NullMarked;
