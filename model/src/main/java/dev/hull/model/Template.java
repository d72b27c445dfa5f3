package dev.hull.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A sentence with gaps, in one language. {@code {name}} is the value of that name; {@code {name:one|many}} the first where the value is
 * the number 1, else the second; {@code {name?with|without}} the first, in which {@code %} is the value, where there is such a value,
 * else the second, which may be left out. Gaps don't nest.
 */
public record Template(String text) {
    /** {@return this sentence with its gaps filled} A gap without a value is left empty, or says what it says without. */
    public String fill(Function<String, Object> values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, from, open).append(gap(text.substring(open + 1, close), values));
            from = close + 1;
            open = text.indexOf('{', from);
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** {@return this sentence with its gaps filled from {@code args}} */
    public String fill(List<Arg> args) {
        return fill(name -> value(args, name));
    }

    /** {@return the names of its gaps} */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        fill(name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    private static String gap(String gap, Function<String, Object> values) {
        int end = 0;
        while (end < gap.length() && gap.charAt(end) != ':' && gap.charAt(end) != '?') {
            end++;
        }
        String value = said(values.apply(gap.substring(0, end)));
        if (end == gap.length()) {
            return value;
        }
        int bar = gap.indexOf('|', end);
        String first = bar < 0 ? gap.substring(end + 1) : gap.substring(end + 1, bar);
        String second = bar < 0 ? "" : gap.substring(bar + 1);
        if (gap.charAt(end) == ':') {
            return value.equals("1") ? first : second;
        }
        return value.isEmpty() ? second : first.replace("%", value);
    }

    private static String said(Object value) {
        if (!(value instanceof List<?> list)) {
            return value.toString();
        }
        StringBuilder joined = new StringBuilder();
        for (Object element : list) {
            joined.append(joined.isEmpty() ? "" : ", ").append(element);
        }
        return joined.toString();
    }

    private static Object value(List<Arg> args, String name) {
        for (Arg arg : args) {
            if (arg.name().equals(name)) {
                return arg.value();
            }
        }
        return "";
    }
}
