package dev.hull.artefacts.captures;

import java.util.List;

/**
 * What was read of a capture.
 *
 * @param events that were told to the listener
 * @param problems what could not be read, and why; none if all was
 */
public record CaptureOutcome(long events, List<String> problems) {
    public CaptureOutcome {
        problems = List.copyOf(problems);
    }
}
