package dev.hull.model.events;

/** What a recording tells, in its order: first what was there, then what happened. Every method may be left to do nothing. */
public interface CaptureListener {
    /** The machine that recorded. */
    default void machine(Recorder recorder) {}

    default void task(ListedTask task) {}

    /** A descriptor of the process that {@code tid} belongs to. */
    default void descriptor(long tid, ListedDescriptor descriptor) {}

    /** {@code containerId} is empty for the host. */
    default void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {}

    default void group(String containerId, int gid, Bytes name) {}

    /** An address of a network interface, 4 or 16 bytes. */
    default void address(Bytes interfaceName, Bytes address) {}

    /** One event; {@code event} moves on when this returns. */
    default void event(Event event) {}

    /** Events were lost, or cannot be read. */
    default void gap(EventGap gap) {}

    /**
     * @param bootTime nanoseconds since 1970, 0 if not known
     */
    record Recorder(String hostname, int cpus, long memoryBytes, long bootTime) {}
}
