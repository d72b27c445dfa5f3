/** YAML with spans: bytes to trees as each consumer's own decoder resolves them, and what a writer needs to know beside the tree. */
@NullMarked
package dev.hull.formats.yaml;

import org.jspecify.annotations.NullMarked;
