/** Shell text as people write it: every simple command in it, with its words, what is known of them, and where they stand. */
@NullMarked
package dev.hull.formats.shell;

import org.jspecify.annotations.NullMarked;
