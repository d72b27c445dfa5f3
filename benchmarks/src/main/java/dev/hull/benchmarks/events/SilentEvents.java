package dev.hull.benchmarks.events;

import com.sun.management.ThreadMXBean;
import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventTypes;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Detection;
import dev.hull.runtime.Engine;
import dev.hull.runtime.compile.CompiledMatcher;
import dev.hull.runtime.match.Binding;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A machine, rules, and events that no rule matches and by which nothing new comes to the machine, to be told again and again. Not safe for threads. */
public final class SilentEvents {
    private static final int SERVICES = 32;
    private static final long START = 1_763_942_400_000_000_000L;
    private static final Set<String> LIVES =
            Set.of("clone", "clone3", "fork", "vfork", "execve", "execveat", "procexit", "asyncevent", "container");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Ring ring = new Ring();
    private final Engine engine;
    private long alerts;

    private SilentEvents(List<Rule> rules) {
        Detection detection = Detection.of(rules);
        this.engine = new Engine(
                detection,
                CompiledMatcher.of(detection.tried(), Binding.FALCO),
                Engine.Asking.USUAL,
                alert -> alerts++);
    }

    /** {@return calls of that kind, at least so many, made by services in turn} */
    public static SilentEvents of(Kind kind, List<Rule> rules, int size) {
        SilentEvents silent = new SilentEvents(rules);
        Residents.tell(silent.engine, SERVICES);
        Calls calls = new Calls(silent.ring);
        for (int turn = 0; silent.ring.size() < size; turn++) {
            kind.call(calls.by(Residents.FIRST_SERVICE + turn % SERVICES, START + turn * 1000L), turn);
        }
        return silent;
    }

    /** {@return so many events of a recording that neither begin nor end a process, at the machine that all of it leaves} */
    public static SilentEvents of(Path recording, List<Rule> rules, int size) throws IOException {
        SilentEvents silent = new SilentEvents(rules);
        try (InputStream in = Files.newInputStream(recording)) {
            CaptureReader.read(in, CaptureLimits.DEFAULT, silent.collecting(silent.ring, size));
        }
        silent.leaveLoudOut();
        silent.ring.repeat(size);
        return silent;
    }

    private CaptureListener collecting(Ring into, int size) {
        return new PassedOn(engine) {
            @Override
            public void event(Event event) {
                long before = alerts;
                super.event(event);
                String name = EventTypes.ALL.get(event.code()).name();
                if (alerts == before && into.size() < size && !LIVES.contains(name)) {
                    into.event(event);
                }
            }
        };
    }

    /** What was silent in its place in the recording may match a rule at what the machine is by now. */
    private void leaveLoudOut() {
        long before = -1;
        while (alerts != before) {
            before = alerts;
            Ring left = new Ring();
            ring.tell(collecting(left, ring.size()));
            ring = left;
        }
    }

    /** Decodes all, takes them in and holds them against the rules. */
    public void tell() {
        ring.tell(engine);
    }

    /** {@return bytes that an event allocates when all have been told so many times} */
    public double bytes(int warm) {
        for (int i = 0; i < warm; i++) {
            tell();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10; i++) {
            tell();
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (10.0 * ring.size());
    }

    /** {@return how often a rule matched after all} */
    public long alerts() {
        return alerts;
    }
}
