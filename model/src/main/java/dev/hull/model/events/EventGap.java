package dev.hull.model.events;

/**
 * Events that were not seen: state after it is uncertain.
 *
 * @param lost how many, -1 if nobody knows
 * @param from nanoseconds since 1970; the last moment known to be whole
 * @param to nanoseconds since 1970
 */
public record EventGap(long lost, long from, long to, String reason) {}
