package dev.hull.formats.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/** The parser's events. What it throws by mistake, as a bad number for {@code "\xZZ"}, counts as bad input all the same. */
final class Events {
    private final ParserImpl parser;

    Events(ParserImpl parser) {
        this.parser = parser;
    }

    boolean hasNext() {
        try {
            return parser.hasNext();
        } catch (YamlEngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new YamlEngineException("not understood", e);
        }
    }

    Event next() {
        try {
            return parser.next();
        } catch (YamlEngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new YamlEngineException("not understood", e);
        }
    }
}
