/** What layers are packed with: gzip and zstd, as streams with an eye on how much they claim to hold. */
@NullMarked
package dev.hull.artefacts.streams;

import org.jspecify.annotations.NullMarked;
