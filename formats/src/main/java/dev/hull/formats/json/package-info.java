/** JSON, both ways: bytes to a tree in which every node knows its span, and a tree to text. */
@NullMarked
package dev.hull.formats.json;

import org.jspecify.annotations.NullMarked;
