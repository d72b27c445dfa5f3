/** What a kernel tells: the append-only table of event types, one event in memory, what a capture lists before its events, and the fields that rules may name. */
@NullMarked
package dev.hull.model.events;

import org.jspecify.annotations.NullMarked;
