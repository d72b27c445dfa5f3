/** Matches to alerts: texts and values, what is held back and counted, and the findings that they are. */
@NullMarked
package dev.hull.runtime.alerts;

import org.jspecify.annotations.NullMarked;
