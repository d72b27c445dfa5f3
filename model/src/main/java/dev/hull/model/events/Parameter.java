package dev.hull.model.events;

/**
 * A parameter of an event type.
 *
 * @param flags names of the values or bits; {@link FlagSet#NONE} for plain values
 */
public record Parameter(String name, ParameterType type, FlagSet flags) {}
