/** Decisions to bytes, a class a format. */
@NullMarked
package dev.hull.report;

import org.jspecify.annotations.NullMarked;
