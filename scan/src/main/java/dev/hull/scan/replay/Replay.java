package dev.hull.scan.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureOutcome;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Detection;
import dev.hull.runtime.Engine;
import dev.hull.runtime.Engine.Asking;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Tally;
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
     * Gives {@code to} all alerts of a recording, in order. Every recording begins with an unknown machine.
     *
     * @throws IOException if the file can't be read
     */
    public Played play(Path capture, Consumer<Alert> to) throws IOException {
        try (InputStream in = Files.newInputStream(capture)) {
            return play(in, to);
        }
    }

    /** The same of what is read already, or comes from elsewhere. */
    public Played play(InputStream in, Consumer<Alert> to) throws IOException {
        Engine engine = new Engine(detection, matcher, asking, to);
        CaptureOutcome outcome = CaptureReader.read(in, CaptureLimits.DEFAULT, engine);
        return new Played(engine.tally(), outcome);
    }
}
