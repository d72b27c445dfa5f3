package dev.hull.runtime.state;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;

/** The machine as a recording or a sensor has told it so far. Not safe for threads. */
public final class Machine implements CaptureListener {
    private final Moment moment = new Moment(this);
    private final Effects effects = new Effects();
    private final Tasks tasks = new Tasks();

    public Machine() {
        TaskEvents.into(effects);
        DescriptorEvents.into(effects);
    }

    @Override
    public void task(ListedTask listed) {
        tasks.put(ListedTasks.read(listed));
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        tasks.get(tid).descriptors().add(descriptor);
    }

    /** Takes the effects of {@code event} in; {@link #moment} is then what rules see. */
    public void before(Event event) {
        moment.at(event);
        moment.task(tasks.get(event.thread()));
        DescriptorEvents.locate(moment);
        effects.before(event.code()).of(moment);
    }

    /** Forgets what the event of the last {@link #before} ended. */
    public void after() {
        effects.after(moment.event().code()).of(moment);
    }

    public Moment moment() {
        return moment;
    }

    /** {@return the main thread of the thread's process, or {@link Task#UNKNOWN}} */
    public Task main(Task task) {
        return task.isMain() ? task : tasks.get(task.pid());
    }

    /** {@return the parent's main thread, or {@link Task#UNKNOWN}} */
    public Task parent(Task task) {
        return tasks.get(task.parentTid());
    }

    Tasks tasks() {
        return tasks;
    }
}
