/** Events to findings: process state, rules, sequences. Time is in the events, so a recording gives the same findings at any speed. */
@NullMarked
package dev.hull.runtime;

import org.jspecify.annotations.NullMarked;
