package dev.hull.runtime.state;

/** What events do to descriptors. */
final class DescriptorEvents {
    private DescriptorEvents() {}

    static void into(Effects effects) {}

    /** The descriptor that the event is about, from the table of its task; called for every event, before its effects. */
    static void locate(Moment moment) {}
}
