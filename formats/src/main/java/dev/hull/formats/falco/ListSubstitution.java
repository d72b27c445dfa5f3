package dev.hull.formats.falco;

import dev.hull.formats.falco.Items.ListItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists as the reference resolves them: as text, before a condition is parsed, inside quotes too. Lists in lists are resolved one
 * level deep, and then each list's name is replaced in the order of definition, so that one that is defined later is resolved again.
 */
final class ListSubstitution {
    private static final String DELIMITERS = " \t\n\r(),=";
    private static final int MOST = 4 << 20;

    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** Places of names that hold a delimiter, and so are no words of a text. */
    private final List<Integer> odd = new ArrayList<>();

    private final Set<String> used = new HashSet<>();

    ListSubstitution(Map<String, ListItem> lists) {
        for (ListItem list : lists.values()) {
            List<String> items = new ArrayList<>();
            for (String item : list.items) {
                ListItem inner = lists.get(item);
                if (inner != null && inner.defined < list.changed) {
                    used.add(inner.name);
                    inner.items.forEach(each -> items.add(quoted(each)));
                } else {
                    items.add(quoted(item));
                }
            }
            places.put(list.name, names.size());
            if (list.name.chars().anyMatch(letter -> DELIMITERS.indexOf(letter) >= 0)) {
                odd.add(names.size());
            }
            names.add(list.name);
            texts.add(String.join(", ", items));
        }
    }

    private static String quoted(String item) {
        boolean plain = item.indexOf(' ') < 0 || item.charAt(0) == '"' || item.charAt(0) == '\'';
        return plain ? item : '"' + item + '"';
    }

    /** {@return names of lists that stood in a text, or in another list} */
    Set<String> used() {
        return used;
    }

    /**
     * {@return the text with all lists in place}
     *
     * @throws Complaint.Stop if that is too much
     */
    String in(String condition) {
        TreeSet<Integer> due = new TreeSet<>(odd);
        candidates(condition, -1, due);
        String text = condition;
        while (!due.isEmpty()) {
            int place = due.removeFirst();
            String replaced = replace(text, names.get(place), texts.get(place));
            if (!replaced.equals(text)) {
                used.add(names.get(place));
                candidates(texts.get(place), place, due);
                text = replaced;
            }
        }
        return text;
    }

    /** Adds the lists defined after {@code place} whose names are words of the text. */
    private void candidates(String text, int place, Set<Integer> due) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || DELIMITERS.indexOf(text.charAt(i)) >= 0) {
                int found = i > start ? places.getOrDefault(text.substring(start, i), -1) : -1;
                if (found > place) {
                    due.add(found);
                }
                start = i + 1;
            }
        }
    }

    private static String replace(String text, String name, String items) {
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int found = text.indexOf(name);
        while (found >= 0) {
            int end = found + name.length();
            if (!delimited(text, found, end)) {
                found = text.indexOf(name, found + 1);
                continue;
            }
            int start = found;
            while (start > copied && isBlank(text.charAt(start - 1))) {
                start--;
            }
            while (end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            replaced.append(text, copied, start);
            trimBlanks(replaced, start == copied);
            if (items.isEmpty() && !replaced.isEmpty() && replaced.charAt(replaced.length() - 1) == ',') {
                replaced.setLength(replaced.length() - 1);
            } else if (items.isEmpty() && end < text.length() && text.charAt(end) == ',') {
                end++;
            }
            replaced.append(replaced.isEmpty() ? "" : " ").append(items).append(' ');
            copied = end;
            if (replaced.length() > MOST) {
                throw new Complaint.Stop(Complaint.Kind.TOO_LARGE, 0, Integer.toString(MOST));
            }
            found = text.indexOf(name, end);
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    /** Two names side by side share the blank between them, which the first put back. */
    private static void trimBlanks(StringBuilder text, boolean adjacent) {
        while (adjacent && !text.isEmpty() && isBlank(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
    }

    private static boolean delimited(String text, int start, int end) {
        return (start == 0 || DELIMITERS.indexOf(text.charAt(start - 1)) >= 0)
                && (end >= text.length() || DELIMITERS.indexOf(text.charAt(end)) >= 0);
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    }
}
