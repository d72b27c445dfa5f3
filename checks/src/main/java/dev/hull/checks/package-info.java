/** The catalogue: one check in one place, with its remedy and its words beside it. */
@NullMarked
package dev.hull.checks;

import org.jspecify.annotations.NullMarked;
