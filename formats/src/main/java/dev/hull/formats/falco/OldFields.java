package dev.hull.formats.falco;

import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Operand;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Fields that are left from the time when the beginning of a system call was an event, too. */
final class OldFields {
    private static final Set<String> NAMES = Set.of(
            "evt.dir",
            "evt.latency",
            "evt.latency.s",
            "evt.latency.ns",
            "evt.latency.human",
            "evt.latency.quantized",
            "evt.wait_latency");

    private OldFields() {}

    static String instead(String name) {
        return name.equals("evt.dir")
                ? "it is always <, so the test can go"
                : "it is always 0, since only ends of system calls are events";
    }

    static List<String> named(Operand operand) {
        return Fields.in(operand).stream()
                .map(reference -> reference.field().name())
                .filter(NAMES::contains)
                .toList();
    }

    static SortedSet<String> named(Condition condition) {
        SortedSet<String> names = new TreeSet<>();
        collect(condition, names);
        return names;
    }

    private static void collect(Condition condition, SortedSet<String> names) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(each -> collect(each, names));
            case Condition.Any any -> any.of().forEach(each -> collect(each, names));
            case Condition.Not not -> collect(not.of(), names);
            case Condition.Test test -> names.addAll(named(test.left()));
        }
    }
}
