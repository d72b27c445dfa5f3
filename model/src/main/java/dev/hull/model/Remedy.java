package dev.hull.model;

import java.util.List;

/** What to do about a finding, as data. Texts are keys into the words of the check, so that every language has them. */
public sealed interface Remedy {
    Remedy NONE = new Nothing();

    /** Hull can write it: from {@code least} on. */
    record Apply(Level least, Risk risk, List<Change> changes) implements Remedy {
        public Apply {
            changes = List.copyOf(changes);
        }
    }

    /** Only a person knows: {@code ask.QUESTION} is the key of a sentence in the words of the check. */
    record Ask(String question, List<String> options) implements Remedy {
        public Ask {
            options = List.copyOf(options);
        }
    }

    /** Something outside what Hull can write: {@code advise.TEXT} is the key of a sentence in the words of the check. */
    record Advise(String text) implements Remedy {}

    /** Nothing to be done. */
    record Nothing() implements Remedy {}
}
