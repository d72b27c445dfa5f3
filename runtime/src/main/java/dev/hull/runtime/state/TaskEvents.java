package dev.hull.runtime.state;

/** What events do to threads: they begin, run other programs, change and end. */
final class TaskEvents {
    private TaskEvents() {}

    static void into(Effects effects) {}
}
