package dev.hull.runtime.state;

/** What an event of one type does to the machine. */
@FunctionalInterface
interface Effect {
    /** The moment's task is set, {@link Task#UNKNOWN} if the event has none. */
    void of(Moment moment);

    default Effect then(Effect next) {
        return moment -> {
            of(moment);
            next.of(moment);
        };
    }
}
