package dev.hull.model.rules;

import dev.hull.model.Location;
import java.util.List;
import java.util.Set;

/**
 * One rule, complete: macros, lists and exceptions are part of its condition.
 *
 * @param written the condition's text as it stands, before anything was filled in
 * @param types names of the event types that it can match, sorted
 * @param tags sorted
 * @param macros names of those that the condition uses, directly or not, sorted
 * @param lists names, likewise
 */
public record Rule(
        String name,
        String description,
        Condition condition,
        String written,
        Set<String> types,
        OutputFormat output,
        Priority priority,
        List<String> tags,
        String source,
        boolean enabled,
        Correlation correlation,
        Throttle throttle,
        List<String> macros,
        List<String> lists,
        Location at) {
    public Rule {
        types = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(types));
        tags = List.copyOf(tags);
        macros = List.copyOf(macros);
        lists = List.copyOf(lists);
    }
}
