package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;

/** An event and who it concerns, as rules see it: after its effects, before what it ended is forgotten. One is moved from event to event. */
public final class Moment {
    private final Machine machine;
    private Event event = new Event();
    private Task task = Task.UNKNOWN;
    private Descriptor descriptor = Descriptor.UNKNOWN;
    private long firstTime;
    private long descriptorNumber = -1;
    private Bytes nameBefore = Bytes.NONE;
    private Container container = Container.UNKNOWN;
    private long ran;
    private Usage usage = Usage.NOT_TOLD;
    private final Lineage ancestors;

    /** Of processors, in the user's and the kernel's code, in the units of {@code procinfo}, since the last such event. */
    public record Usage(double user, double system) {
        public static final Usage NOT_TOLD = new Usage(-1, -1);

        public boolean isTold() {
            return this != NOT_TOLD;
        }
    }

    Moment(Machine machine) {
        this.machine = machine;
        this.ancestors = new Lineage(machine.tasks().kinship());
    }

    void at(Event event) {
        this.event = event;
        if (firstTime == 0) {
            firstTime = event.time();
        }
        this.task = Task.UNKNOWN;
        this.descriptor = Descriptor.UNKNOWN;
        this.descriptorNumber = -1;
        this.nameBefore = Bytes.NONE;
        this.container = Container.UNKNOWN;
        this.ran = 0;
        this.usage = Usage.NOT_TOLD;
    }

    void ran(long nanoseconds) {
        this.ran = nanoseconds;
    }

    /** {@return nanoseconds that the thread had run when another took its processor; 0 at other events} */
    public long ran() {
        return ran;
    }

    void usage(Usage usage) {
        this.usage = usage;
    }

    /** {@return what of processors the thread used, where the event tells} */
    public Usage usage() {
        return usage;
    }

    void container(Container container) {
        this.container = container;
    }

    void task(Task task) {
        this.task = task;
    }

    /** Falco writes {@code text} where it writes parameters. */
    void wrote(byte[] text, int start, int length) {
        if (machine.isStrict()) {
            machine.remnant().text(text, start, length);
        }
    }

    /** The event works on a descriptor. */
    void located(long number, Descriptor descriptor) {
        this.descriptor = descriptor;
        this.descriptorNumber = number;
        this.nameBefore = descriptor.name;
    }

    /** The event made a descriptor. */
    void opened(long number, Descriptor descriptor) {
        this.descriptor = descriptor;
        this.descriptorNumber = number;
        this.nameBefore = Bytes.NONE;
    }

    /** The event gave a descriptor one more number. */
    void duplicated(long number, Descriptor descriptor) {
        located(number, descriptor);
    }

    /** {@return nanoseconds since 1970, of the first event of all} */
    public long firstTime() {
        return firstTime;
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

    /** {@return the number of that descriptor; -1 if the event has none, or failed to make one} */
    public long descriptorNumber() {
        return descriptorNumber;
    }

    /** {@return whether the event gave the descriptor its name, or another one} */
    public boolean isDescriptorRenamed() {
        return descriptor.name != nameBefore && !descriptor.name.equals(nameBefore);
    }

    /** {@return the ancestors of the process that the event happened in, from the parent up; one walk at a time} */
    public Lineage ancestors() {
        ancestors.from(task.main());
        return ancestors;
    }

    /** {@return the container that the event tells of, else that of its thread, or {@link Container#UNKNOWN}} */
    public Container container() {
        return container == Container.UNKNOWN && task.isKnown() ? task.container() : container;
    }

    /** {@return whether the event itself tells of a container, so that it is not its thread's} */
    public boolean tellsOfContainer() {
        return container != Container.UNKNOWN;
    }
}
