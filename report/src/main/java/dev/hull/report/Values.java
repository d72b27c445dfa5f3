package dev.hull.report;

import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Values of settings as reports show them. Environment variables show no value: their own text says so. */
final class Values {
    private Values() {}

    /** {@return a Boolean, a Long, a String or a list of these} */
    static Object of(Object value) {
        if (value instanceof Items<?> items) {
            List<Object> all = new ArrayList<>();
            for (Item<?> item : items.known()) {
                all.add(of(item.value()));
            }
            for (Unread unread : items.unread()) {
                all.add(unread.text());
            }
            return all;
        }
        return value instanceof Boolean || value instanceof Long ? value : value.toString();
    }

    /** {@return a value as a sentence has it: lists with commas} */
    static String text(Object value) {
        if (!(value instanceof Collection<?> many)) {
            return String.valueOf(value);
        }
        List<String> parts = new ArrayList<>(many.size());
        many.forEach(each -> parts.add(String.valueOf(each)));
        return String.join(", ", parts);
    }
}
