package dev.hull.runtime.fields;

/** Codes of the table of event types that fields ask for. */
final class Codes {
    static final int SYSTEM_CALL = 1; // of a call without a type of its own
    static final int OPEN = 3;
    static final int CONNECT = 23;
    static final int ASYNCHRONOUS = 402;

    private Codes() {}
}
