/** Go: modules linked into programs, and what {@code go.mod} and {@code go.sum} ask for. */
@NullMarked
package dev.hull.artefacts.go;

import org.jspecify.annotations.NullMarked;
