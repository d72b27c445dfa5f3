/** Fetches what is to be checked, joins what was read into one estate, and carries it down the line. */
@NullMarked
package dev.hull.scan;

import org.jspecify.annotations.NullMarked;
