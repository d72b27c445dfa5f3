package dev.hull.runtime.alerts;

import dev.hull.model.rules.Operand;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.match.Reading;
import dev.hull.runtime.state.Moment;
import java.util.List;

/** What events have in common: the values of some operands, as one text. A missing value is a value of its own. */
final class Key {
    private static final char BETWEEN = '\0';

    private final List<Extractor> readers;
    private final List<Rendering> renderings;
    private final Cell cell = new Cell();

    private Key(List<Operand> by) {
        this.readers = by.stream().map(Reading::of).toList();
        this.renderings = by.stream().map(Rendering::of).toList();
    }

    static Key of(List<Operand> by) {
        return new Key(by);
    }

    String at(Moment moment) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < readers.size(); i++) {
            text.append(BETWEEN);
            if (readers.get(i).read(moment, cell)) {
                text.append('=').append(renderings.get(i).text(cell));
            }
        }
        return text.toString();
    }
}
