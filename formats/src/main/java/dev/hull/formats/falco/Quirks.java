package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Right;

/** Says where Falco 0.44 does something else than its documentation has it, and Hull does what is documented. */
final class Quirks {
    private Quirks() {}

    static void warn(Condition condition, Subject subject) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(each -> warn(each, subject));
            case Condition.Any any -> any.of().forEach(each -> warn(each, subject));
            case Condition.Not not -> warn(not.of(), subject);
            case Condition.Test test -> warn(test, subject);
        }
    }

    private static void warn(Condition.Test test, Subject subject) {
        if (!(test.left() instanceof Operand.Reference reference) || !(test.right() instanceof Right.Values values)) {
            return;
        }
        String field = reference.field().name();
        Operator operator = test.operator();
        boolean list = operator == Operator.IN || operator == Operator.INTERSECTS;
        int at = Math.max(0, subject.written.text().indexOf(field));
        switch (field) {
            case "fd.ip" -> say(list, Kind.ADDRESS_LIST, at, field, operator, subject);
            case "proc.apid" ->
                say(list && reference.argument().isEmpty(), Kind.ADDRESS_LIST, at, field, operator, subject);
            case "fd.net" -> {
                say(operator == Operator.INTERSECTS, Kind.ADDRESS_LIST, at, field, operator, subject);
                say(
                        operator == Operator.IN && values.of().size() > 1,
                        Kind.FIRST_NETWORK,
                        at,
                        field,
                        operator,
                        subject);
            }
            case "fd.port", "fd.proto" ->
                say(operator == Operator.INTERSECTS, Kind.PORT_INTERSECTS, at, field, operator, subject);
            default -> {}
        }
    }

    private static void say(boolean it, Kind kind, int at, String field, Operator operator, Subject subject) {
        if (it) {
            subject.say(kind, at, field, operator.word());
        }
    }
}
