package dev.hull.model.events;

/**
 * A field that conditions and outputs may name, such as {@code proc.name}.
 *
 * @param group the family that {@code watch --list-fields} prints it under
 */
public record EventField(String name, FieldType type, boolean list, Argument argument, String group) {
    /** What may or must stand behind the name in brackets, or for some after a dot. */
    public record Argument(boolean allowed, boolean required, boolean index, boolean key) {
        public static final Argument NONE = new Argument(false, false, false, false);
    }
}
