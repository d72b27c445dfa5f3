package dev.hull.runtime;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;
import dev.hull.runtime.alerts.AlertWriter;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.Moment;

/**
 * Events to alerts: takes each event's effects in, asks which rules it matches, and has their alerts written. The same
 * events give the same alerts in the same order, at any speed. Not safe for threads.
 */
public final class Engine implements CaptureListener {
    private final Machine machine = new Machine();
    private final Matches matches = new Matches();
    private final Matcher matcher;
    private final AlertWriter alerts;
    private final Scope scope;
    private final boolean firstOnly;

    /** Which events rules look at; state is made of all. */
    @FunctionalInterface
    public interface Scope {
        Scope ALL = moment -> true;

        boolean holds(Moment moment);
    }

    /**
     * @param firstOnly whether an event is told by the first rule alone that it matches
     */
    public Engine(Matcher matcher, AlertWriter alerts, Scope scope, boolean firstOnly) {
        this.matcher = matcher;
        this.alerts = alerts;
        this.scope = scope;
        this.firstOnly = firstOnly;
    }

    @Override
    public void event(Event event) {
        machine.before(event);
        Moment moment = machine.moment();
        if (scope.holds(moment)) {
            match(moment);
        }
        machine.after();
    }

    private void match(Moment moment) {
        matches.clear();
        matcher.match(moment, matches);
        int count = firstOnly ? Math.min(1, matches.count()) : matches.count();
        for (int i = 0; i < count; i++) {
            alerts.write(matches.get(i), moment);
        }
    }

    @Override
    public void machine(Recorder recorded) {
        machine.machine(recorded);
    }

    @Override
    public void task(ListedTask task) {
        machine.task(task);
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        machine.descriptor(tid, descriptor);
    }

    @Override
    public void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {
        machine.user(containerId, uid, gid, name, home, shell);
    }

    @Override
    public void group(String containerId, int gid, Bytes name) {
        machine.group(containerId, gid, name);
    }

    @Override
    public void address(Bytes interfaceName, Bytes address) {
        machine.address(interfaceName, address);
    }

    @Override
    public void gap(EventGap gap) {
        machine.gap(gap);
        alerts.gap(gap);
    }
}
