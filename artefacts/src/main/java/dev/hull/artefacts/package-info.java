/** What images are made of: layers, package databases, archives, binaries; streams to nouns. */
@NullMarked
package dev.hull.artefacts;

import org.jspecify.annotations.NullMarked;
