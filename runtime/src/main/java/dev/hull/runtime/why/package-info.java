/** Why a rule matched an event, or did not: its condition with what was read. */
@NullMarked
package dev.hull.runtime.why;

import org.jspecify.annotations.NullMarked;
