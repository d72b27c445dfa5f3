package dev.hull.report;

/**
 * How a user wants to see a report on the terminal.
 *
 * @param verbose everything, whatever its length
 * @param quiet the findings alone
 * @param colour whether severity words are coloured
 * @param everySeverity whether the user asked for a least severity, and so wants all from there on
 * @param everyGap whether all that was not looked at stands one by one
 */
public record Look(
        boolean verbose, boolean quiet, boolean colour, boolean everySeverity, boolean everyGap, Grouping grouping) {
    /** What stands together. */
    public enum Grouping {
        /** By what is wrong; over twenty workloads in short form. */
        AUTOMATIC,
        CHECK,
        WORKLOAD,
        NAMESPACE,
        OWNER
    }
}
