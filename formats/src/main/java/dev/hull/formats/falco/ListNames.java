package dev.hull.formats.falco;

import dev.hull.formats.falco.Items.ListItem;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the lists that expressions name. */
final class ListNames {
    private final Map<String, ListItem> lists;
    private final SortedSet<String> found = new TreeSet<>();

    ListNames(Map<String, ListItem> lists) {
        this.lists = lists;
    }

    SortedSet<String> found() {
        return found;
    }

    void collect(Expression expression) {
        switch (expression) {
            case Expression.And and -> and.of().forEach(this::collect);
            case Expression.Or or -> or.of().forEach(this::collect);
            case Expression.Not not -> collect(not.of());
            case Expression.Name name -> {}
            case Expression.Check check -> {
                if (check.right() instanceof Expression.Side.Constants constants) {
                    for (Expression.Constant constant : constants.of()) {
                        if (!constant.quoted() && lists.containsKey(constant.text())) {
                            found.add(constant.text());
                        }
                    }
                }
            }
        }
    }
}
