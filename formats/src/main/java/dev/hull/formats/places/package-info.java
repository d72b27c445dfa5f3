/** Where each format writes each field: one table for reading a setting out of a tree and for writing a change back into it. */
@NullMarked
package dev.hull.formats.places;

import org.jspecify.annotations.NullMarked;
