package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Expression.Term;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.FieldType;
import dev.hull.model.events.Parameter;
import dev.hull.model.events.ParameterType;
import dev.hull.model.rules.Operand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields as conditions and outputs write them: a name, perhaps with an argument in brackets or behind a dot. */
final class Fields {
    /** Their arguments are numbers. */
    private static final Set<String> INDEXED = Set.of(
            "proc.aname",
            "proc.aexe",
            "proc.aexepath",
            "proc.acmdline",
            "proc.apid",
            "proc.aargs",
            "proc.args",
            "fd.types");

    /** Without an argument, these ask of any ancestor, which only a plain test can. */
    private static final Set<String> ANCESTORS =
            Set.of("proc.aname", "proc.aexe", "proc.aexepath", "proc.acmdline", "proc.apid", "proc.aenv", "proc.aargs");

    /** Every parameter's name, and the first type that it has. */
    private static final Map<String, ParameterType> PARAMETERS = parameters();

    private Fields() {}

    private static Map<String, ParameterType> parameters() {
        Map<String, ParameterType> parameters = new HashMap<>();
        for (EventType type : EventTypes.ALL) {
            for (Parameter parameter : type.parameters()) {
                parameters.putIfAbsent(parameter.name(), parameter.type());
            }
        }
        return parameters;
    }

    /** {@return whether the whole text is a field, or a transformer's call of one} */
    static boolean isField(String text) {
        try {
            Scanner scanner = new Scanner(text);
            Term term = ExpressionParser.term(scanner);
            if (term == null || !scanner.atEnd()) {
                return false;
            }
            if (term instanceof Term.Field field) {
                resolve(field);
            }
            return true;
        } catch (Complaint.Stop stop) {
            return false;
        }
    }

    /** {@return whether the whole text is a field} */
    static boolean isPlainField(String text) {
        return text.indexOf('(') < 0 && isField(text);
    }

    /**
     * {@return the field}
     *
     * @throws Complaint.Stop if there is none like this
     */
    static Operand.Reference resolve(Term.Field written) {
        if (EventFields.has(written.name())) {
            return checked(written, EventFields.named(written.name()), written.argument(), written.bracketed());
        }
        int dot = written.name().lastIndexOf('.');
        while (dot > 0 && !written.bracketed()) {
            String name = written.name().substring(0, dot);
            if (EventFields.has(name) && EventFields.named(name).argument().required()) {
                return checked(written, EventFields.named(name), written.name().substring(dot + 1), false);
            }
            dot = written.name().lastIndexOf('.', dot - 1);
        }
        throw new Complaint.Stop(Kind.UNKNOWN_FIELD, written.at(), shown(written));
    }

    private static String shown(Term.Field written) {
        return written.bracketed() ? written.name() + "[" + written.argument() + "]" : written.name();
    }

    private static Operand.Reference checked(Term.Field written, EventField field, String argument, boolean bracketed) {
        boolean given = bracketed || !argument.isEmpty();
        if (given && !field.argument().allowed()) {
            throw new Complaint.Stop(Kind.TAKES_NO_ARGUMENT, written.at(), field.name());
        }
        if (!given && field.argument().required()) {
            throw new Complaint.Stop(Kind.NEEDS_ARGUMENT, written.at(), field.name());
        }
        boolean number = !argument.isEmpty()
                && argument.length() < 10
                && argument.chars().allMatch(Fields::isDigit);
        if (given && INDEXED.contains(field.name()) && !number) {
            throw new Complaint.Stop(Kind.BAD_INDEX, written.at(), argument, field.name());
        }
        if (field.name().equals("evt.arg") && !number && !PARAMETERS.containsKey(argument)
                || field.name().equals("evt.rawarg") && !PARAMETERS.containsKey(argument)) {
            throw new Complaint.Stop(Kind.UNKNOWN_PARAMETER, written.at(), argument);
        }
        return new Operand.Reference(field, argument, type(field, argument));
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static FieldType type(EventField field, String argument) {
        return field.type() == FieldType.DYNAMIC
                ? type(PARAMETERS.getOrDefault(argument, ParameterType.CHARBUF))
                : field.type();
    }

    private static FieldType type(ParameterType type) {
        return switch (type) {
            case INT8, INT16 -> FieldType.INT16;
            case INT32 -> FieldType.INT32;
            case INT64, ERRNO, FD, PID -> FieldType.INT64;
            case UINT8, UINT16, UINT32, SYSCALLID, SIGTYPE, SIGSET, FLAGS8, FLAGS16, FLAGS32, UID, GID ->
                FieldType.UINT32;
            case ENUMFLAGS8, ENUMFLAGS16, ENUMFLAGS32, MODE -> FieldType.UINT32;
            case UINT64 -> FieldType.UINT64;
            case BYTEBUF, SOCKADDR, SOCKTUPLE, FDLIST, DYN, NONE -> FieldType.BYTEBUF;
            case RELTIME -> FieldType.RELTIME;
            case ABSTIME -> FieldType.ABSTIME;
            case PORT -> FieldType.PORT;
            case IPV4ADDR, IPV6ADDR -> FieldType.IPADDR;
            case CHARBUF, FSPATH, FSRELPATH, CHARBUFARRAY, CHARBUF_PAIR_ARRAY -> FieldType.CHARBUF;
        };
    }

    /** {@return whether it is one that asks of any ancestor} */
    static boolean asksOfAny(Operand operand) {
        return operand instanceof Operand.Reference reference
                && reference.argument().isEmpty()
                && ANCESTORS.contains(reference.field().name());
    }

    /** {@return whether its values are names of event types} */
    static boolean isEventType(Operand operand) {
        return operand instanceof Operand.Reference reference
                && (reference.field().name().equals("evt.type")
                        || reference.field().name().equals("syscall.type"));
    }

    /** {@return whether its values are names of hosts} */
    static boolean isHost(Operand operand) {
        return operand instanceof Operand.Reference reference
                && reference.field().name().startsWith("fd.")
                && reference.field().name().endsWith("ip.name");
    }

    /** {@return the fields of an operand, its own arguments too} */
    static List<Operand.Reference> in(Operand operand) {
        return switch (operand) {
            case Operand.Reference reference -> List.of(reference);
            case Operand.Call call ->
                call.arguments().stream().flatMap(each -> in(each).stream()).toList();
            case Operand.Listing listing ->
                listing.of().stream().flatMap(each -> in(each).stream()).toList();
            case Operand.Literal literal -> List.of();
            case Operand.NumberLiteral number -> List.of();
        };
    }
}
