package dev.hull.formats.compose;

import dev.hull.model.Location;

/**
 * A reason for which Compose refuses a project.
 *
 * @param path of what it is about, as {@code services.web.ports[0]}, or empty
 * @param reason a sentence in our words
 */
public record Complaint(Kind kind, Location at, String path, String reason) {
    /** What kind of mistake it is. */
    public enum Kind {
        /** The text is no YAML, or not YAML as Compose takes it. */
        SYNTAX,
        /** A key that Compose doesn't know here. */
        UNKNOWN_FIELD,
        /** A value of the wrong type, out of range, or in no form that is understood. */
        INVALID_VALUE,
        /** Settings that exclude each other. */
        CONTRADICTION,
        /** Something that is named and not there: a service, a network, a file. */
        MISSING
    }

    @Override
    public String toString() {
        String where = at.isSomewhere() ? at + ": " : "";
        return path.isEmpty() ? where + reason : where + path + ": " + reason;
    }
}
