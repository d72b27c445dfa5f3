package dev.hull.runtime.state;

import dev.hull.model.events.Event;

/** An event and who it concerns, as rules see it: after its effects, before what it ended is forgotten. One is moved from event to event. */
public final class Moment {
    private final Machine machine;
    private Event event = new Event();
    private Task task = Task.UNKNOWN;
    private Descriptor descriptor = Descriptor.UNKNOWN;
    private final Lineage ancestors;

    Moment(Machine machine) {
        this.machine = machine;
        this.ancestors = new Lineage(machine);
    }

    void at(Event event) {
        this.event = event;
        this.task = Task.UNKNOWN;
        this.descriptor = Descriptor.UNKNOWN;
    }

    void task(Task task) {
        this.task = task;
    }

    void descriptor(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    public Machine machine() {
        return machine;
    }

    public Event event() {
        return event;
    }

    /** {@return the thread that the event happened in, or {@link Task#UNKNOWN}} */
    public Task task() {
        return task;
    }

    /** {@return what the event's descriptor stands for, or {@link Descriptor#UNKNOWN}} */
    public Descriptor descriptor() {
        return descriptor;
    }

    /** {@return the ancestors of the process that the event happened in, from the parent up; one walk at a time} */
    public Lineage ancestors() {
        ancestors.from(machine.main(task));
        return ancestors;
    }
}
