package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Expression.Constant;
import dev.hull.formats.falco.Items.ListItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists as the documentation has them: a list's name among the elements of a list stands for its items, to any depth. Nothing
 * is replaced in quotes or inside other words.
 */
final class Lists {
    /** Where lists were put into the text already. */
    static Lists none() {
        return new Lists(Map.of(), new Complaints(false), true);
    }

    private static final int MOST = 100_000;

    private final Map<String, ListItem> lists;
    private final boolean replacesText;
    private final Complaints complaints;
    private final Map<String, List<String>> expanded = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    Lists(Map<String, ListItem> lists, Complaints complaints) {
        this(lists, complaints, false);
    }

    private Lists(Map<String, ListItem> lists, Complaints complaints, boolean replacesText) {
        this.lists = lists;
        this.replacesText = replacesText;
        this.complaints = complaints;
        for (ListItem list : lists.values()) {
            list.items.forEach(item -> {
                if (lists.containsKey(item) && !item.equals(list.name)) {
                    used.add(item);
                }
            });
        }
    }

    Set<String> used() {
        return used;
    }

    /** {@return whether none are left, since the text was replaced} */
    boolean replacesText() {
        return replacesText;
    }

    /** Says so if a word that stands alone in a list looks like the name of a list that nobody defined. */
    void warnOfMissing(Constant constant, Subject subject) {
        boolean looks = !constant.quoted() && constant.text().indexOf('_') > 0 && Keys.isIdentifier(constant.text());
        if (looks && !lists.containsKey(constant.text())) {
            subject.say(Kind.MISSING_LIST, constant.at(), constant.text());
        }
    }

    boolean has(String name) {
        return lists.containsKey(name);
    }

    /** {@return the items of a list, those of the lists in it too} */
    List<String> items(String name, int at, Subject subject) {
        used.add(name);
        List<String> items = expand(name);
        if (items.size() >= MOST) {
            throw new Complaint.Stop(Kind.TOO_LARGE, at, Integer.toString(MOST));
        }
        return items;
    }

    private List<String> expand(String name) {
        List<String> known = expanded.get(name);
        if (known != null) {
            return known;
        }
        ListItem list = lists.get(name);
        List<String> items = new ArrayList<>();
        if (list == null || !open.add(name)) {
            return items;
        }
        for (String item : list.items) {
            if (items.size() >= MOST) {
                break;
            }
            if (lists.containsKey(item) && !open.contains(item)) {
                warnOfDepth(list, lists.get(item));
                items.addAll(expand(item));
            } else {
                items.addAll(words(item, list));
            }
        }
        open.remove(name);
        List<String> all = List.copyOf(items.size() > MOST ? items.subList(0, MOST) : items);
        expanded.put(name, all);
        return all;
    }

    /** The reference takes the raw items of a list that is defined before, and replaces only names defined later. */
    private void warnOfDepth(ListItem list, ListItem inner) {
        boolean early = inner.defined < list.changed;
        if (!early && inner.defined <= list.defined) {
            complaints.add(list.trail.complain(Kind.LIST_DEPTH, inner.name, list.name));
        }
        for (String item : early ? inner.items : List.<String>of()) {
            ListItem third = lists.get(item);
            if (third != null && third.defined <= list.defined) {
                complaints.add(list.trail.complain(Kind.LIST_DEPTH, item, list.name));
                return;
            }
        }
    }

    /** An item may bring its own quotes. */
    private List<String> words(String item, ListItem list) {
        char first = item.isEmpty() ? 0 : item.charAt(0);
        if (first != '"' && first != '\'') {
            if (!Keys.isBare(item) && !isQuotedForUs(item)) {
                complaints.add(list.trail.complain(Kind.ITEM_SPLIT, item));
            }
            return List.of(item);
        }
        try {
            Scanner scanner = new Scanner(item);
            List<String> words = new ArrayList<>();
            boolean more = true;
            while (more) {
                String word = scanner.quoted();
                word = word == null ? scanner.bare() : word;
                if (word.isEmpty() && scanner.last().isEmpty()) {
                    break;
                }
                words.add(word);
                scanner.blanks();
                more = scanner.take(",");
                scanner.blanks();
            }
            if (scanner.atEnd() && !words.isEmpty()) {
                return words;
            }
        } catch (Complaint.Stop stop) {
            // As it stands, then: the reference cannot read it.
        }
        complaints.add(list.trail.complain(Kind.ITEM_SPLIT, item));
        return List.of(item);
    }

    /** {@return whether the reference would put quotes around it, and read it as it is} */
    private static boolean isQuotedForUs(String item) {
        return item.indexOf(' ') >= 0 && item.indexOf('"') < 0 && item.indexOf('\\') < 0;
    }

    /** Says so if the reference would replace a word of a text in quotes. */
    void warnOfQuoted(Constant constant, Subject subject) {
        if (!constant.quoted() || lists.isEmpty()) {
            return;
        }
        String text = constant.text();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || " \t\n\r(),=".indexOf(text.charAt(i)) >= 0) {
                // A quote delimits nothing there: a name at the very edge of the text stays.
                boolean within = start > 0 && i < text.length();
                if (within && i > start && lists.containsKey(text.substring(start, i))) {
                    subject.say(Kind.QUOTED_LIST, constant.at(), text.substring(start, i));
                    return;
                }
                start = i + 1;
            }
        }
    }
}
