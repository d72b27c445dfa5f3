package dev.hull.report;

import dev.hull.model.Arg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Fills the templates of messages: <code>{name}</code> is an argument, <code>{n:is|are}</code> the first word where there is one
 * subject and the second where there are more. A name without an argument stays as it is.
 */
final class Template {
    private Template() {}

    static String fill(String template, List<Arg> args, int number) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        while (true) {
            int open = template.indexOf('{', from);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                return out.append(template, from, template.length()).toString();
            }
            out.append(template, from, open);
            String name = template.substring(open + 1, close);
            out.append(name.startsWith("n:") ? choice(name, number) : value(name, args));
            from = close + 1;
        }
    }

    private static String choice(String name, int number) {
        int bar = name.indexOf('|');
        if (bar < 0) {
            return name.substring(2);
        }
        return number == 1 ? name.substring(2, bar) : name.substring(bar + 1);
    }

    private static String value(String name, List<Arg> args) {
        for (Arg arg : args) {
            if (arg.name().equals(name)) {
                return text(arg.value());
            }
        }
        return "{" + name + "}";
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
