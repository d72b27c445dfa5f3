/** YAML of lock files, read into the tree of {@code artefacts.json}: every scalar is text. */
@NullMarked
package dev.hull.artefacts.yaml;

import org.jspecify.annotations.NullMarked;
