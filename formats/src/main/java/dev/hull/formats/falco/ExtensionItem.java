package dev.hull.formats.falco;

import java.util.List;

/**
 * What a rule asks for beyond Falco's language, as it is written. Times are nanoseconds, 0 where none is given.
 *
 * @param steps conditions of a sequence
 * @param by fields whose values tell counts apart
 */
record ExtensionItem(
        Kind kind, int count, long within, List<String> by, List<Written> steps, Throttled throttled, Trail trail) {
    static final ExtensionItem NONE = new ExtensionItem(
            Kind.SINGLE, 0, 0, List.of(), List.of(), Throttled.NONE, Trail.of(dev.hull.model.Source.NONE));

    enum Kind {
        SINGLE,
        THRESHOLD,
        SEQUENCE
    }

    record Throttled(long same, List<String> by, int most, long per) {
        static final Throttled NONE = new Throttled(0, List.of(), 0, 0);
    }
}
