package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said for certain of rules that are legal: that one never matches, always does, or never is the first that does. */
final class Lints {
    private static final int MOST_RULES = 3000;

    private final Items items;
    private final Complaints complaints;
    private final Map<Condition, Integer> numbers = new HashMap<>();

    Lints(Items items, Complaints complaints) {
        this.items = items;
        this.complaints = complaints;
    }

    void look(List<Rule> rules) {
        List<Rule> earlier = new ArrayList<>();
        List<BitSet> asked = new ArrayList<>();
        for (Rule rule : rules.subList(0, Math.min(MOST_RULES, rules.size()))) {
            boolean single = rule.correlation() instanceof Correlation.Single;
            Truth truth = Truth.of(rule.condition());
            if (truth == Truth.FALSE) {
                say(rule, Kind.ALWAYS_FALSE, "its condition contradicts itself");
            } else if (single && rule.types().size() == 1) {
                say(rule, Kind.ALWAYS_FALSE, "its event types exclude one another");
            } else if (truth == Truth.TRUE) {
                say(rule, Kind.ALWAYS_TRUE, "its condition holds for all");
            }
            if (rule.enabled() && single && truth == Truth.UNKNOWN) {
                BitSet parts = numbers(Conjuncts.of(rule.condition()));
                for (int i = 0; i < earlier.size(); i++) {
                    if (isSubset(asked.get(i), parts)) {
                        say(rule, Kind.SHADOWED, earlier.get(i).name());
                        break;
                    }
                }
                earlier.add(rule);
                asked.add(parts);
            }
        }
    }

    private BitSet numbers(List<Condition> conjuncts) {
        BitSet parts = new BitSet();
        for (Condition each : conjuncts) {
            parts.set(numbers.computeIfAbsent(each, unknown -> numbers.size()));
        }
        return parts;
    }

    private static boolean isSubset(BitSet some, BitSet all) {
        for (int each = some.nextSetBit(0); each >= 0; each = some.nextSetBit(each + 1)) {
            if (!all.get(each)) {
                return false;
            }
        }
        return true;
    }

    private void say(Rule rule, Kind kind, String what) {
        Items.RuleItem item = items.rules.get(rule.name());
        if (item != null) {
            complaints.add(item.trail.complain(kind, rule.name(), what));
        }
    }
}
