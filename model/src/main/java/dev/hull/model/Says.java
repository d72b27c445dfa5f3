package dev.hull.model;

/**
 * How a setting is shown: its state, its value (or the text that nobody could resolve, or what it depends on) and who decided.
 *
 * @param state one of {@link #DECIDED}, {@link #IMPLIED}, {@link #UNRESOLVED}, {@link #OPEN}
 */
public record Says(String state, Object value, String by) {
    public static final String DECIDED = "decided";
    public static final String IMPLIED = "implied";
    public static final String UNRESOLVED = "unresolved";
    public static final String OPEN = "open";
}
