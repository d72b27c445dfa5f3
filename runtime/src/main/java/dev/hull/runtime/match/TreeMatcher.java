package dev.hull.runtime.match;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Matches;
import dev.hull.runtime.state.Moment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Walks the condition of every rule that an event's type concerns. Slow, and so plain that what it says is taken for
 * right. What no system call of a type of its own caused concerns all rules.
 */
public final class TreeMatcher implements Matcher {
    private final List<Rule> rules;
    private final List<Node> conditions;
    /** By code of the event's type: places in {@code conditions}. */
    private final int[][] places;

    private TreeMatcher(List<Rule> rules, List<Node> conditions) {
        this.rules = rules;
        this.conditions = conditions;
        this.places = EventTypes.ALL.stream().map(this::places).toArray(int[][]::new);
    }

    private int[] places(EventType type) {
        return IntStream.range(0, rules.size())
                .filter(place -> isTried(rules.get(place), type))
                .toArray();
    }

    /** {@return whether the rule is tried at events of that type at all} */
    public static boolean isTried(Rule rule, EventType type) {
        return isForAll(type.name()) || rule.types().contains(type.name());
    }

    private static boolean isForAll(String type) {
        return switch (type) {
            case "syscall", "asyncevent", "pluginevent", "container" -> true;
            default -> false;
        };
    }

    /** {@return one that tries {@code rules} in their order} */
    public static TreeMatcher of(List<Rule> rules, Binding binding) {
        return new TreeMatcher(
                List.copyOf(rules),
                rules.stream().map(rule -> binding.bind(rule.condition())).toList());
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public void match(Moment moment, Matches out) {
        int code = moment.event().code();
        if (code < places.length) {
            for (int place : places[code]) {
                if (conditions.get(place).holds(moment)) {
                    out.add(place);
                }
            }
        }
    }
}
