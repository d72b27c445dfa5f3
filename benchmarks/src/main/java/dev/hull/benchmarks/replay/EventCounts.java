package dev.hull.benchmarks.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.formats.json.Json;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** How many events of each code a recording holds, against the reference's count. */
final class EventCounts implements CaptureListener {
    private final Map<String, Long> byCode = new TreeMap<>();

    private EventCounts() {}

    static Equality of(Recording recording) throws IOException {
        EventCounts counts = new EventCounts();
        try (InputStream in = recording.open()) {
            CaptureReader.read(in, CaptureLimits.DEFAULT, counts);
        }
        Equality equality = new Equality();
        String text = String.join("\n", recording.expected("events.json"));
        Node.Obj expected = (Node.Obj) Json.read(Source.of("events.json", text), Layer.FILE, Limits.DEFAULT)
                .values()
                .getFirst();
        for (Node.Entry entry :
                expected.object("by_raw_type_code").orElseThrow().entries()) {
            long found = counts.byCode.getOrDefault(entry.key(), 0L);
            equality.add("code " + entry.key(), Long.toString(found), JsonText.compact(entry.value()));
            counts.byCode.remove(entry.key());
        }
        counts.byCode.forEach((code, count) -> equality.add("code " + code, Long.toString(count), "0"));
        return equality;
    }

    @Override
    public void event(Event event) {
        byCode.merge(Integer.toString(event.code()), 1L, Long::sum);
    }
}
