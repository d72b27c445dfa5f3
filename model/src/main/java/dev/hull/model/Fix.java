package dev.hull.model;

import java.util.List;

/**
 * What would be written to settle one finding, if it were the only one.
 *
 * @param edits in order of file and place
 * @param left why parts of it are not written, a sentence each
 */
public record Fix(List<Edit> edits, List<String> left) {
    public static final Fix NONE = new Fix(List.of(), List.of());

    public Fix {
        edits = List.copyOf(edits);
        left = List.copyOf(left);
    }
}
