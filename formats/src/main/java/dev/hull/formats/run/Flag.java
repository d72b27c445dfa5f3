package dev.hull.formats.run;

/**
 * A row of a command's flag table.
 *
 * @param shorthand its letter, or nothing
 * @param alias the flag that it is another name of, or nothing
 */
record Flag(String name, String shorthand, Kind kind, Note note, String alias) {
    /** What a flag's value is, as the client parses it. */
    enum Kind {
        BOOL,
        TEXT,
        LIST,
        /** A list whose values fall apart at commas. */
        COMMAS,
        MAP,
        INT,
        UINT16,
        UINT64,
        BYTES,
        CPUS,
        DURATION,
        MOUNT,
        NETWORK,
        ULIMIT,
        GPUS
    }

    enum Note {
        NONE,
        OBSOLETE,
        WINDOWS,
        /** Not of the verb that only creates. */
        RUN
    }

    /** {@return the name of the flag whose value this sets} */
    String target() {
        return alias.isEmpty() ? name : alias;
    }

    String shown() {
        return "--" + name;
    }
}
