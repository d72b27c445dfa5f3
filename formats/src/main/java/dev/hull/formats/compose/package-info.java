/** Compose files: several of them to the one canonical project that {@code docker compose config} prints, and that project to the model. */
@NullMarked
package dev.hull.formats.compose;

import org.jspecify.annotations.NullMarked;
