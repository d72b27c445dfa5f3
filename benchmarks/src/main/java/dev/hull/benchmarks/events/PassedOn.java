package dev.hull.benchmarks.events;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;

/** Tells another all that it is told. */
public class PassedOn implements CaptureListener {
    private final CaptureListener to;

    public PassedOn(CaptureListener to) {
        this.to = to;
    }

    @Override
    public void machine(Recorder recorder) {
        to.machine(recorder);
    }

    @Override
    public void task(ListedTask task) {
        to.task(task);
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        to.descriptor(tid, descriptor);
    }

    @Override
    public void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {
        to.user(containerId, uid, gid, name, home, shell);
    }

    @Override
    public void group(String containerId, int gid, Bytes name) {
        to.group(containerId, gid, name);
    }

    @Override
    public void address(Bytes interfaceName, Bytes address) {
        to.address(interfaceName, address);
    }

    @Override
    public void event(Event event) {
        to.event(event);
    }

    @Override
    public void gap(EventGap gap) {
        to.gap(gap);
    }
}
