package dev.hull.cli;

/**
 * A flag of the command line: one row from which parser, short and long help are made.
 *
 * @param letter short form without its dash, or empty
 * @param value the word for its value in the help, or empty where it takes none
 * @param summary for {@code -h}, on one line
 * @param detail for {@code --help}
 */
record Flag(String name, String letter, String value, String summary, String detail) {
    boolean takesValue() {
        return !value.isEmpty();
    }
}
