/** Changes back to bytes: the fewest edits of a document that make it say something else, and nothing but that. */
@NullMarked
package dev.hull.formats.splices;

import org.jspecify.annotations.NullMarked;
