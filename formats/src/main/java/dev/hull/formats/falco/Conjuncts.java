package dev.hull.formats.falco;

import dev.hull.model.rules.Condition;
import java.util.ArrayList;
import java.util.List;

/** The conditions that must all hold for one to hold. */
final class Conjuncts {
    private Conjuncts() {}

    static List<Condition> of(Condition condition) {
        List<Condition> parts = new ArrayList<>();
        collect(condition, parts);
        return parts;
    }

    private static void collect(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(each -> collect(each, parts));
        } else if (condition instanceof Condition.Any any && any.of().size() == 1) {
            collect(any.of().getFirst(), parts);
        } else if (condition instanceof Condition.Not not && not.of() instanceof Condition.Not inner) {
            collect(inner.of(), parts);
        } else {
            parts.add(condition);
        }
    }
}
