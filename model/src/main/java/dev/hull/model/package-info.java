/** The nouns that the other modules say to one another, and the field table. */
@NullMarked
package dev.hull.model;

import org.jspecify.annotations.NullMarked;
