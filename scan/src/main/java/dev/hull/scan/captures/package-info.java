/** Recordings as files: one format to another. */
@NullMarked
package dev.hull.scan.captures;

import org.jspecify.annotations.NullMarked;
