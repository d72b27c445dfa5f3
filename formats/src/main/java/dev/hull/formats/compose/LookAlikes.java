package dev.hull.formats.compose;

/** Signs that a Chinese input method or a word processor puts where YAML wants ASCII. */
final class LookAlikes {
    private LookAlikes() {}

    /** {@return the ASCII sign that {@code c} looks like, or empty} */
    static String meant(char c) {
        return switch (c) {
            case '\uFF1A' -> ":";
            case '\uFF0C', '\u3001' -> ",";
            case '\uFF1B' -> ";";
            case '\uFF1D' -> "=";
            case '\uFF0D', '\u2013', '\u2014', '\u2212' -> "-";
            case '\u201C', '\u201D', '\uFF02' -> "\"";
            case '\u2018', '\u2019', '\uFF07' -> "'";
            case '\uFF3B' -> "[";
            case '\uFF3D' -> "]";
            case '\u3000', '\u00A0' -> " ";
            case '\uFF03' -> "#";
            default -> "";
        };
    }
}
