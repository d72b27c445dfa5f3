/** Configuration, both ways: bytes to tree, tree to model, changes back to the fewest edits. */
@NullMarked
package dev.hull.formats;

import org.jspecify.annotations.NullMarked;
