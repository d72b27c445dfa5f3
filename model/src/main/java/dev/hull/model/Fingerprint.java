package dev.hull.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What makes a finding the same finding tomorrow: check, subject, field and the element's own key. Lines, messages, image tags,
 * severity, language and the version of the tool have no part in it.
 */
public record Fingerprint(String text) {
    private static final String SCHEME = "hull1:";

    /** {@return the fingerprint of the {@code ordinal}-th (from 0) finding that is equal in all the rest} */
    public static Fingerprint of(String check, SubjectRef subject, String field, String key, int ordinal) {
        return new Fingerprint(SCHEME
                + digest(String.join("\0", "1", check, subject.toString(), field, key, Integer.toString(ordinal))));
    }

    /** {@return the group: what one decision would settle on many subjects} */
    public static Fingerprint group(String check, String field, String key) {
        return new Fingerprint(SCHEME + digest(String.join("\0", "g", check, field, key)));
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    @Override
    public String toString() {
        return text;
    }
}
