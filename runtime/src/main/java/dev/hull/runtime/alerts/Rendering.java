package dev.hull.runtime.alerts;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Alert.Datum;
import dev.hull.model.rules.Operand;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.NumberBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** How the values of one operand are written: as text in an output, and as a value of JSON. Source: what Falco 0.44 prints. */
public enum Rendering {
    TEXT {
        @Override
        public String text(Cell cell) {
            return printable(cell.string());
        }
    },
    BUFFER {
        @Override
        public String text(Cell cell) {
            StringBuilder text = new StringBuilder(cell.length());
            for (int i = cell.from(); i < cell.from() + cell.length(); i++) {
                byte each = cell.bytes()[i];
                text.append(each >= ' ' && each < 0x7f ? (char) each : '.');
            }
            return text.toString();
        }
    },
    LIST {
        @Override
        public String text(Cell cell) {
            return "(" + String.join(",", items(cell)) + ")";
        }

        @Override
        Datum datum(Cell cell) {
            return new Datum.Many(items(cell));
        }
    },
    TRUTH {
        @Override
        public String text(Cell cell) {
            return Boolean.toString(cell.number() != 0);
        }

        @Override
        Datum datum(Cell cell) {
            return new Datum.Truth(cell.number() != 0);
        }
    },
    SIGNED {
        @Override
        public String text(Cell cell) {
            return Long.toString(cell.number());
        }

        @Override
        Datum datum(Cell cell) {
            return new Datum.Whole(cell.number());
        }
    },
    UNSIGNED {
        @Override
        public String text(Cell cell) {
            return Long.toUnsignedString(cell.number());
        }

        @Override
        Datum datum(Cell cell) {
            return cell.number() < 0 ? new Datum.Unsigned(cell.number()) : new Datum.Whole(cell.number());
        }
    },
    HEXADECIMAL {
        @Override
        public String text(Cell cell) {
            return Long.toHexString(cell.number()).toUpperCase(Locale.ROOT);
        }
    },
    OCTAL {
        @Override
        public String text(Cell cell) {
            return (cell.number() == 0 ? "" : "0") + Long.toOctalString(cell.number());
        }
    },
    FRACTION {
        @Override
        public String text(Cell cell) {
            return String.format(Locale.ROOT, "%.1f", Double.longBitsToDouble(cell.number()));
        }
    },
    ADDRESS {
        @Override
        public String text(Cell cell) {
            return Addresses.text(cell.bytes(), cell.from(), cell.length());
        }
    };

    /** The text that stands for a value that is not there. */
    static final String MISSING = "<NA>";

    /** {@return the value in {@code cell} as outputs write it} */
    public abstract String text(Cell cell);

    Datum datum(Cell cell) {
        return new Datum.Text(text(cell));
    }

    public static Rendering of(Operand operand) {
        if (operand.list()) {
            return LIST;
        }
        return operand instanceof Operand.Reference reference ? of(reference) : of(operand.type());
    }

    private static Rendering of(Operand.Reference reference) {
        return switch (NumberBase.of(reference.field(), reference.argument())) {
            case DECIMAL -> of(reference.type());
            case HEXADECIMAL -> HEXADECIMAL;
            case OCTAL -> OCTAL;
        };
    }

    private static Rendering of(FieldType type) {
        return switch (type) {
            case CHARBUF, DYNAMIC -> TEXT;
            case BYTEBUF -> BUFFER;
            case BOOL -> TRUTH;
            case INT16, INT32, INT64 -> SIGNED;
            case UINT32, UINT64, RELTIME, ABSTIME, PORT -> UNSIGNED;
            case DOUBLE -> FRACTION;
            case IPADDR, IPNET -> ADDRESS;
        };
    }

    static List<String> items(Cell cell) {
        return cell.items().stream()
                .map(item -> printable(new String(item.array(), StandardCharsets.UTF_8)))
                .toList();
    }

    static String printable(Bytes text) {
        return printable(text.toString());
    }

    /** Control characters would let a file's name write lines of its own into a log. */
    static String printable(String text) {
        int at = 0;
        while (at < text.length() && !isControl(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (; at < clean.length(); at++) {
            if (isControl(clean.charAt(at))) {
                clean.setCharAt(at, '\uFFFD');
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char letter) {
        return letter < ' ' || letter == 0x7f;
    }
}
