package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventType;
import dev.hull.runtime.compile.Formula.Atom;
import dev.hull.runtime.compile.Formula.Constant;
import dev.hull.runtime.fields.Cell;
import java.util.Set;
import java.util.function.Function;

/** What the type of an event says of tests before there is an event. */
final class Types {
    /** Types whose events say themselves what {@code evt.type} is. */
    private static final Set<String> OPEN = Set.of("syscall", "generic", "asyncevent", "pluginevent", "NA");

    private Types() {}

    /** {@return what is known of tests at events of that type; {@code type} is the slot of {@code evt.type}} */
    static Function<Atom, Formula> known(EventType event, Slot type) {
        if (OPEN.contains(event.name())) {
            return atom -> atom;
        }
        Cell name = new Cell();
        name.text(Bytes.of(event.name()));
        return atom -> switch (atom.test) {
            case Test.Bundled test when test.bundle().slot() == type -> constant(test.holds(name));
            case Test.Lone(Questions.Present(Slot slot), double cost, double chance) when slot == type -> Constant.TRUE;
            case Test.Lone(Questions.Single(Slot slot, ValueTest test), double cost, double chance)
            when slot == type -> constant(test.holds(name));
            default -> atom;
        };
    }

    private static Constant constant(boolean holds) {
        return holds ? Constant.TRUE : Constant.FALSE;
    }
}
