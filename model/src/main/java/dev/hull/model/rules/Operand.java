package dev.hull.model.rules;

import dev.hull.model.events.EventField;
import dev.hull.model.events.FieldType;
import java.util.List;

/** What has a value at an event. */
public sealed interface Operand {
    FieldType type();

    /** {@return whether there may be several values} */
    boolean list();

    /**
     * A field.
     *
     * @param argument what stands in brackets (or after the dot, for {@code evt.arg.name}), empty if nothing
     * @param type of the field; of {@code evt.rawarg}, that of the parameter
     */
    record Reference(EventField field, String argument, FieldType type) implements Operand {
        @Override
        public boolean list() {
            return field.list();
        }

        /** {@return whether the argument is written behind a dot, as a name is where brackets hold a number} */
        public boolean dotted() {
            return !argument.isEmpty()
                    && !field.argument().key()
                    && field.argument().required()
                    && !Character.isDigit(argument.charAt(0));
        }
    }

    /** {@code name(arguments)[option]}. */
    record Call(Transformer transformer, List<Operand> arguments, String option, FieldType type, boolean list)
            implements Operand {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Literal(String text) implements Operand {
        @Override
        public FieldType type() {
            return FieldType.CHARBUF;
        }

        @Override
        public boolean list() {
            return false;
        }
    }

    record NumberLiteral(long number) implements Operand {
        @Override
        public FieldType type() {
            return FieldType.INT64;
        }

        @Override
        public boolean list() {
            return false;
        }
    }

    /** {@code (a, b)} as an argument of {@code join}. */
    record Listing(List<Operand> of) implements Operand {
        public Listing {
            of = List.copyOf(of);
        }

        @Override
        public FieldType type() {
            return FieldType.CHARBUF;
        }

        @Override
        public boolean list() {
            return true;
        }
    }

    /** A function of values; {@code val}, which only marks a field on the right side, is none. */
    enum Transformer {
        TOLOWER,
        TOUPPER,
        B64,
        BASENAME,
        LEN,
        JOIN,
        CONCAT,
        GETOPT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
