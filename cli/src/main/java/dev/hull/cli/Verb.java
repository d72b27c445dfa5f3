package dev.hull.cli;

/** A job of the program. */
interface Verb {
    String name();

    /** {@return what stands behind its name in the help} */
    String synopsis();

    String summary();

    /** {@return the exit status} */
    int run(Typed typed, Console console) throws Usage;
}
