/** The front door: flag table, wiring, terminal. */
@NullMarked
package dev.hull.cli;

import org.jspecify.annotations.NullMarked;
