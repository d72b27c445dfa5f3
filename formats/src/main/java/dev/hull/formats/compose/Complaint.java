package dev.hull.formats.compose;

import dev.hull.model.Location;

/**
 * A reason for which Compose refuses a project.
 *
 * @param path of what it is about, as {@code services.web.ports[0]}, or empty
 * @param reason a clause in our words
 * @param suggestion what was probably meant, or empty
 */
public record Complaint(Kind kind, Location at, String path, String reason, String suggestion) {
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
        /** Something that is named and not there: a service, a network, a key. */
        MISSING,
        /** A file that is named and can't be had. */
        ABSENT,
        /** The same key twice in one mapping. */
        DUPLICATE
    }

    @Override
    public String toString() {
        String where = at.isSomewhere() ? at + ": " : "";
        String meant = suggestion.isEmpty() ? "" : "; did you mean `" + suggestion + "`?";
        return (path.isEmpty() ? where : where + path + ": ") + reason + meant;
    }
}
