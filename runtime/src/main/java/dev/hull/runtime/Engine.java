package dev.hull.runtime;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Detection.Step;
import dev.hull.runtime.alerts.AlertStyle;
import dev.hull.runtime.alerts.Alerts;
import dev.hull.runtime.alerts.Track;
import dev.hull.runtime.alerts.Valve;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.MachineOptions;
import dev.hull.runtime.state.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Events to alerts, one event at a time: what it does to the machine, the rules that it matches, what they say, and last
 * what it ended. Not safe for threads; alerts come on the caller's.
 */
public final class Engine implements CaptureListener {
    /** Gaps that a {@link Tally} lists; of others only the sum of their events is kept. */
    public static final int MOST_GAPS = 1000;

    /**
     * How rules are asked.
     *
     * @param all whether an event is told by every rule that it matches, not by the first alone
     * @param strict whether state is kept as Falco keeps it, even where that is wrong
     */
    public record Asking(boolean all, boolean strict, Attention attention, AlertStyle style) {
        /** Of the first rule, about every event. */
        public static final Asking USUAL = new Asking(false, false, Attention.FULL, AlertStyle.USUAL);
    }

    private final Detection detection;
    private final Matcher matcher;
    private final Asking asking;
    private final Consumer<Alert> to;
    private final Machine machine;
    private final Matches matches = new Matches();
    private final Alerts alerts;
    private final List<Track> tracks;
    private final List<Valve> valves;
    private final List<EventGap> gaps = new ArrayList<>();
    /** When the last event happened; 0 before the first. */
    private long before;

    private long events;
    private long watched;
    private long told;
    private long lost;

    /**
     * @param matcher for what {@code detection} has to try
     * @throws IllegalArgumentException if it is not for that, or an output names a field that is not read
     */
    public Engine(Detection detection, Matcher matcher, Asking asking, Consumer<Alert> to) {
        if (!matcher.rules().equals(detection.tried())) {
            throw new IllegalArgumentException("a matcher for other rules");
        }
        this.detection = detection;
        this.matcher = matcher;
        this.asking = asking;
        this.to = to;
        this.machine = new Machine(asking.strict() ? MachineOptions.DEFAULT.asFalco() : MachineOptions.DEFAULT);
        this.alerts = new Alerts(asking.style());
        this.alerts.bind(detection.rules());
        this.tracks = detection.rules().stream()
                .map(rule -> Track.of(rule.correlation()))
                .toList();
        this.valves = detection.rules().stream()
                .map(rule -> new Valve(rule.throttle()))
                .toList();
    }

    @Override
    public void machine(Recorder recorder) {
        machine.machine(recorder);
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
    public void event(Event event) {
        events++;
        if (RecorderDrop.is(event)) {
            gap(RecorderDrop.gap(event, before));
        }
        before = event.time();
        machine.before(event);
        Moment moment = machine.moment();
        if (asking.attention() == Attention.FULL || asking.attention().to(moment)) {
            watched++;
            matcher.match(moment, matches);
            if (!matches.isEmpty()) {
                tell(moment);
                matches.clear();
            }
        }
        machine.after();
    }

    @Override
    public void gap(EventGap gap) {
        lost += Math.max(0, gap.lost());
        if (gaps.size() < MOST_GAPS) {
            gaps.add(gap);
        }
        machine.gap(gap);
    }

    private void tell(Moment moment) {
        for (int i = 0; i < matches.count(); i++) {
            Step step = detection.steps().get(matches.get(i));
            if (tracks.get(step.rule()).completes(step.step(), moment)) {
                tell(step.rule(), moment);
                if (!asking.all()) {
                    return;
                }
            }
        }
    }

    private void tell(int place, Moment moment) {
        Rule rule = detection.rules().get(place);
        if (valves.get(place).opens(moment)) {
            told++;
            to.accept(alerts.of(rule, moment));
        }
    }

    public Machine machine() {
        return machine;
    }

    /** {@return what the run has come to so far} */
    public Tally tally() {
        Map<String, Long> held = new TreeMap<>();
        long forgotten = 0;
        for (int i = 0; i < valves.size(); i++) {
            forgotten += valves.get(i).forgotten() + tracks.get(i).forgotten();
            if (valves.get(i).held() > 0) {
                held.put(detection.rules().get(i).name(), valves.get(i).held());
            }
        }
        return new Tally(events, watched, told, held, forgotten, gaps, lost);
    }
}
