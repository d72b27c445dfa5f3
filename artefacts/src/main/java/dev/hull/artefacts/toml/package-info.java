/** TOML 1.0 of lock files, read into the tree of {@code artefacts.json}. */
@NullMarked
package dev.hull.artefacts.toml;

import org.jspecify.annotations.NullMarked;
