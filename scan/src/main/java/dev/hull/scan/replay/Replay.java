package dev.hull.scan.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureOutcome;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.artefacts.captures.CaptureSpan;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Detection;
import dev.hull.runtime.Engine;
import dev.hull.runtime.Engine.Asking;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Tally;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Plays recordings to rules. */
public final class Replay {
    private final Detection detection;
    private final Matcher matcher;
    private final Asking asking;

    /** @param matching makes what tries rules */
    public Replay(List<Rule> rules, Function<List<Rule>, Matcher> matching, Asking asking) {
        this.detection = Detection.of(rules);
        this.matcher = matching.apply(detection.tried());
        this.asking = asking;
    }

    /** What came of it; {@code outcome} says what was wrong with the recording. */
    public record Played(Tally tally, CaptureOutcome outcome) {}

    /**
     * {@return when the first event of a recording happened, nanoseconds since 1970; 0 if it has none}
     *
     * @throws IOException if the file can't be read
     */
    public static long begin(Path capture) throws IOException {
        long[] first = new long[1];
        try (InputStream in = Files.newInputStream(capture)) {
            InputStream until = new FilterInputStream(in) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    return first[0] == 0 ? super.read(bytes, from, Math.min(length, 1 << 14)) : -1;
                }
            };
            CaptureReader.read(until, CaptureLimits.DEFAULT, new CaptureListener() {
                @Override
                public void event(Event event) {
                    first[0] = first[0] == 0 ? event.time() : first[0];
                }
            });
        }
        return first[0];
    }

    /**
     * Gives {@code to} all alerts of a recording, in order; a recording with an index is not read where {@code span} leaves it out. Every recording begins with an unknown machine.
     *
     * @throws IOException if the file can't be read
     */
    public Played play(Path capture, CaptureSpan span, Consumer<Alert> to) throws IOException {
        try (InputStream in = Files.newInputStream(capture)) {
            return play(in, span, to);
        }
    }

    /** The same of all that is read already, or comes from elsewhere. */
    public Played play(InputStream in, Consumer<Alert> to) throws IOException {
        return play(in, CaptureSpan.ALL, to);
    }

    private Played play(InputStream in, CaptureSpan span, Consumer<Alert> to) throws IOException {
        Engine engine = new Engine(detection, matcher, asking, to);
        CaptureOutcome outcome = CaptureReader.read(in, CaptureLimits.DEFAULT, span, engine);
        return new Played(engine.tally(), outcome);
    }
}
