package dev.hull.model;

/**
 * Bad input, as a value beside what was understood of it.
 *
 * @param reader the reader that met it, as {@code kubernetes}
 * @param reason a sentence for the user that says what is wrong and, where it helps, what to do
 * @param effect what became of it, as {@code document skipped}
 */
public record Problem(Location at, String reader, String reason, String effect) {
    /** {@return a problem because of which the whole artefact was left out} */
    public static Problem skipped(Location at, String reader, String reason) {
        return new Problem(at, reader, reason, "artefact skipped");
    }
}
