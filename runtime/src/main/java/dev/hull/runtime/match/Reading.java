package dev.hull.runtime.match;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Operand;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.fields.Fields;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Operands to what reads them: fields, and what transformers make of others. A missing operand makes the whole missing. */
public final class Reading {
    private Reading() {}

    public static Extractor of(Operand operand) {
        return switch (operand) {
            case Operand.Reference reference -> Fields.of(reference);
            case Operand.Literal(String text) -> constant(Bytes.of(text));
            case Operand.NumberLiteral(long number) -> constant(Bytes.of(Long.toString(number)));
            case Operand.Listing(List<Operand> of) -> listing(of);
            case Operand.Call call -> call(call);
        };
    }

    private static Extractor constant(Bytes text) {
        return (moment, out) -> {
            out.text(text);
            return true;
        };
    }

    private static Extractor listing(List<Operand> of) {
        List<Extractor> each = of.stream().map(Reading::texts).toList();
        return (moment, out) -> {
            out.list();
            Cell cell = new Cell();
            for (Extractor one : each) {
                if (!one.read(moment, cell)) {
                    return false;
                }
                out.item(Comparison.copy(cell));
            }
            return true;
        };
    }

    /** Numbers as their digits, so that they can be joined. */
    private static Extractor texts(Operand operand) {
        Extractor read = of(operand);
        FieldType type = operand.type();
        if (type == FieldType.CHARBUF || type == FieldType.BYTEBUF || !(operand instanceof Operand.Reference)) {
            return read;
        }
        return (moment, out) -> {
            boolean there = read.read(moment, out);
            out.text(Bytes.of(Long.toString(out.number())));
            return there;
        };
    }

    private static Extractor call(Operand.Call call) {
        List<Operand> arguments = call.arguments();
        Extractor first = of(arguments.getFirst());
        return switch (call.transformer()) {
            case TOLOWER -> text(first, TextSearch::lower);
            case TOUPPER -> text(first, Reading::upper);
            case BASENAME -> text(first, Reading::basename);
            case LEN ->
                arguments.getFirst().list()
                        ? size(first)
                        : length(first, arguments.getFirst().type());
            case B64 -> decoded(first);
            case CONCAT -> concatenated(arguments.stream().map(Reading::of).toList());
            case JOIN -> joined(first, of(arguments.get(1)));
            case GETOPT -> Options.of(first, ((Operand.Literal) arguments.get(1)).text(), call.option());
        };
    }

    private static Extractor text(Extractor of, java.util.function.UnaryOperator<Bytes> change) {
        return (moment, out) -> {
            boolean there = of.read(moment, out);
            out.text(change.apply(Comparison.copy(out)));
            return there;
        };
    }

    private static Bytes upper(Bytes text) {
        byte[] upper = text.array().clone();
        for (int i = 0; i < upper.length; i++) {
            if (upper[i] >= 'a' && upper[i] <= 'z') {
                upper[i] = (byte) (upper[i] - ('a' - 'A'));
            }
        }
        return Bytes.owned(upper);
    }

    private static Bytes basename(Bytes path) {
        int slash = path.length() - 1;
        while (slash >= 0 && path.array()[slash] != '/') {
            slash--;
        }
        return Bytes.copy(path.array(), slash + 1, path.length() - slash - 1);
    }

    private static Extractor size(Extractor of) {
        return (moment, out) -> {
            boolean there = of.read(moment, out);
            out.number(out.items().size());
            return there;
        };
    }

    private static Extractor length(Extractor of, FieldType type) {
        return (moment, out) -> {
            boolean there = of.read(moment, out);
            int length = out.length();
            if (type == FieldType.CHARBUF) {
                length = 0;
                while (length < out.length() && out.bytes()[out.from() + length] != 0) {
                    length++;
                }
            }
            out.number(length);
            return there;
        };
    }

    private static Extractor decoded(Extractor of) {
        return (moment, out) -> {
            if (!of.read(moment, out)) {
                return false;
            }
            byte[] text = Comparison.copy(out).array();
            try {
                byte[] decoded = Base64.getDecoder().decode(text);
                out.text(Bytes.owned(decoded));
                return isWhole(text, decoded);
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    /** The last letter may hold more bits than bytes take; all but zeros there are an error, as Falco has it. */
    private static boolean isWhole(byte[] text, byte[] decoded) {
        byte[] again = Base64.getEncoder().encode(decoded);
        int letters = text.length;
        while (letters > 0 && text[letters - 1] == '=') {
            letters--;
        }
        return Arrays.equals(text, 0, letters, again, 0, letters);
    }

    private static Extractor concatenated(List<Extractor> of) {
        return (moment, out) -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (Extractor each : of) {
                if (!each.read(moment, out)) {
                    return false;
                }
                all.write(out.bytes(), out.from(), out.length());
            }
            out.text(Bytes.owned(all.toByteArray()));
            return true;
        };
    }

    private static Extractor joined(Extractor separator, Extractor list) {
        return (moment, out) -> {
            Cell between = new Cell();
            if (!separator.read(moment, between) || !list.read(moment, out)) {
                return false;
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < out.items().size(); i++) {
                if (i > 0) {
                    all.write(between.bytes(), between.from(), between.length());
                }
                all.writeBytes(out.items().get(i).array());
            }
            out.text(Bytes.owned(all.toByteArray()));
            return true;
        };
    }
}
