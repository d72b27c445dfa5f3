package dev.hull.runtime;

import dev.hull.model.events.EventGap;
import java.util.List;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param events all that were read
 * @param watched those that rules looked at
 * @param alerts those that were told
 * @param held by the rule's name, alerts that its limits held back
 * @param forgotten partial sequences and counts that were given up because there were too many at once
 * @param gaps what was lost, in its order; no more than the first {@link Engine#MOST_GAPS}
 * @param lost events in all gaps, as far as that is known
 */
public record Tally(
        long events,
        long watched,
        long alerts,
        Map<String, Long> held,
        long forgotten,
        List<EventGap> gaps,
        long lost) {
    public Tally {
        held = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(held));
        gaps = List.copyOf(gaps);
    }
}
