package dev.hull.runtime.alerts;

import dev.hull.model.rules.Alert.Datum;
import dev.hull.model.rules.Alert.Filled;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.OutputFormat;
import dev.hull.model.rules.OutputFormat.Slot;
import dev.hull.model.rules.OutputFormat.Words;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.match.Reading;
import dev.hull.runtime.state.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A rule's output, bound to what reads its fields. */
final class Output {
    private record Bound(String words, Operand operand, Extractor extractor, int width) {}

    private record Plain(String name, Operand.Reference field, Extractor extractor) {}

    private final List<Bound> pieces = new ArrayList<>();
    private final List<Plain> fields = new ArrayList<>();
    private final Cell cell = new Cell();

    Output(OutputFormat format, List<Operand.Reference> also) {
        TreeMap<String, Operand.Reference> plain = new TreeMap<>();
        for (OutputFormat.Piece piece : format.pieces()) {
            switch (piece) {
                case Words(String text) -> pieces.add(new Bound(text, NONE, NOTHING, 0));
                case Slot(Operand operand, String text, int width) -> {
                    pieces.add(new Bound("", operand, Reading.of(operand), width));
                    collect(operand, plain);
                }
            }
        }
        also.forEach(field -> collect(field, plain));
        plain.forEach((name, field) -> fields.add(new Plain(name, field, Reading.of(field))));
    }

    private static final Operand NONE = new Operand.Literal("");
    private static final Extractor NOTHING = (moment, out) -> false;

    /** Fields inside transformers are told, too; what is made of them is not. */
    private static void collect(Operand operand, Map<String, Operand.Reference> plain) {
        switch (operand) {
            case Operand.Reference reference -> plain.put(ConditionText.of(reference), reference);
            case Operand.Call call -> call.arguments().forEach(each -> collect(each, plain));
            case Operand.Listing listing -> listing.of().forEach(each -> collect(each, plain));
            case Operand.Literal literal -> {}
            case Operand.NumberLiteral number -> {}
        }
    }

    String text(Moment moment) {
        StringBuilder out = new StringBuilder();
        for (Bound piece : pieces) {
            out.append(piece.words());
            if (!isWords(piece)) {
                String text =
                        piece.extractor().read(moment, cell) ? ValueText.of(piece.operand(), cell) : ValueText.MISSING;
                out.append(piece.width() == 0 ? text : fitted(text, piece.width()));
            }
        }
        return out.toString();
    }

    private static boolean isWords(Bound piece) {
        return !piece.words().isEmpty() || piece.operand() instanceof Operand.Literal;
    }

    private static String fitted(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }

    List<Filled> fields(Moment moment) {
        List<Filled> filled = new ArrayList<>();
        for (Plain field : fields) {
            filled.add(new Filled(field.name(), datum(field, moment)));
        }
        return filled;
    }

    private Datum datum(Plain field, Moment moment) {
        if (ValueText.isTime(field.field())) {
            return new Datum.Whole(moment.event().time());
        }
        return field.extractor().read(moment, cell) ? ValueText.datum(field.field(), cell) : new Datum.Missing();
    }
}
