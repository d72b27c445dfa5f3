/** Dockerfiles, as BuildKit reads them: instructions with their places, and what each stage would start. */
@NullMarked
package dev.hull.formats.dockerfile;

import org.jspecify.annotations.NullMarked;
