package dev.hull.artefacts.yaml;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.json.Json;
import dev.hull.model.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the first document of a YAML file (YAML 1.2) from the events of its parser. Lock files hold versions, so {@code 1.10} stays
 * what it is: every scalar is text. An alias is the value that it names, shared, not copied.
 */
public final class Yaml {
    private final Parser events;
    private final Limits limits;
    private final Map<Anchor, Json> anchors = new HashMap<>();
    private int values;

    private Yaml(Parser events, Limits limits) {
        this.events = events;
        this.limits = limits;
    }

    /** {@return the first document} Malformed or too large is told as a problem, and is {@link Json#NOTHING}. */
    public static Json read(Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return Json.NOTHING;
        }
        return read(content.text(), Limits.DEFAULT, found::problem);
    }

    /** {@return the first document} Malformed or too large is told as a problem, and is {@link Json#NOTHING}. */
    public static Json read(String text, Limits limits, Consumer<String> problem) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setVersionFunction(version -> version)
                .build();
        try {
            return new Yaml(new ParserImpl(settings, new StreamReader(settings, text)), limits).document();
        } catch (TooMuch e) {
            problem.accept(e.reason);
        } catch (YamlEngineException e) {
            problem.accept("not YAML: " + firstLine(String.valueOf(e.getMessage())));
        } catch (NumberFormatException e) {
            // The library's scanner lets this through for an escape without its digits, as "\\x" at the end of a text.
            problem.accept("not YAML: an escape without its digits");
        }
        return Json.NOTHING;
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private Json document() {
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                return value(events.next(), 0);
            }
        }
        return Json.NOTHING;
    }

    private Json value(Event event, int depth) {
        if (++values > limits.nodes()) {
            throw new TooMuch("more than %,d values in one file".formatted(limits.nodes()));
        }
        if (depth > limits.depth()) {
            throw new TooMuch("nested deeper than %d".formatted(limits.depth()));
        }
        Json value = switch (event.getEventId()) {
            case MappingStart -> object(depth);
            case SequenceStart -> list(depth);
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> anchors.getOrDefault(((AliasEvent) event).getAlias(), Json.NOTHING);
            default -> Json.NOTHING;
        };
        if (event instanceof NodeEvent node && event.getEventId() != Event.ID.Alias) {
            node.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
        }
        return value;
    }

    private static Json scalar(ScalarEvent event) {
        String text = event.getValue();
        return event.isPlain() && (text.isEmpty() || text.equals("null") || text.equals("~"))
                ? Json.NOTHING
                : Json.text(text);
    }

    private Json object(int depth) {
        Map<String, Json> entries = new LinkedHashMap<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            String name = value(key, depth + 1).text();
            entries.put(name, value(events.next(), depth + 1));
        }
        return Json.object(entries);
    }

    private Json list(int depth) {
        List<Json> items = new ArrayList<>();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            items.add(value(item, depth + 1));
        }
        return Json.list(items);
    }

    /** Ends the trip over one file; never leaves this class. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        TooMuch(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
