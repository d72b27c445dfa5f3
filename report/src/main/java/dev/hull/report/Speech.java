package dev.hull.report;

/** The words of the checks in the language of the user. */
@FunctionalInterface
public interface Speech {
    /** The key of the prose: risk, example, remedy, false positives, in Markdown. */
    String PROSE = "prose";

    /** {@return the text under {@code key} of the words of {@code check}, or an empty string} */
    String of(String check, String key);
}
