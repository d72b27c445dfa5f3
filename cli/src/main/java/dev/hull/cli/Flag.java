package dev.hull.cli;

import org.jspecify.annotations.Nullable;

/**
 * A flag of the command line: one row from which parser, short and long help are made. No two rows are equal.
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

    // What records are given for these is put together when it is first run, which costs 10 ms of each start.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
