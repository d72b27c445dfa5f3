package dev.hull.vulns.versions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Maven's order (POM reference, "Version Order Specification"; Maven 3.9 and later): a tree of numbers, words and lists, where a
 * dash and each change between digits and letters open a list, and trailing zeros say nothing.
 */
final class Maven {
    private static final List<String> QUALIFIERS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");
    private static final Set<String> RELEASES = Set.of("ga", "final", "release");
    private static final int RELEASE = QUALIFIERS.indexOf("");

    private Maven() {}

    static int compare(String left, String right) {
        if (isPlain(left) && isPlain(right)) {
            return comparePlain(left, right);
        }
        return compareLists(read(left), read(right));
    }

    private static boolean isPlain(String version) {
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c != '.' && !Digits.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static int comparePlain(String left, String right) {
        int at = 0;
        int other = 0;
        while (at < left.length() || other < right.length()) {
            int end = Digits.end(left, at, left.length());
            int otherEnd = Digits.end(right, other, right.length());
            int order = Digits.compare(left, at, end, right, other, otherEnd);
            if (order != 0) {
                return order;
            }
            at = Math.min(end + 1, left.length());
            other = Math.min(otherEnd + 1, right.length());
        }
        return 0;
    }

    // What is asked of items are their own methods: a switch over them would be put together in the run that first
    // needs it.
    private sealed interface Item {
        boolean saysNothing();

        boolean isQualifier();

        /** Words before lists before numbers. */
        int kind();

        /** {@return how it stands to its absence} */
        int comparedToNothing();

        /** {@return how it stands to another of its kind} */
        int comparedTo(Item other);
    }

    /** {@code digits} without leading zeros; empty is 0. */
    private record Numeral(String digits) implements Item {
        @Override
        public boolean saysNothing() {
            return digits.isEmpty();
        }

        @Override
        public boolean isQualifier() {
            return false;
        }

        @Override
        public int kind() {
            return 2;
        }

        @Override
        public int comparedToNothing() {
            return digits.isEmpty() ? 0 : 1;
        }

        @Override
        public int comparedTo(Item other) {
            return other instanceof Numeral number ? compareNumbers(this, number) : 0;
        }
    }

    private record Word(String text) implements Item {
        @Override
        public boolean saysNothing() {
            return text.isEmpty();
        }

        @Override
        public boolean isQualifier() {
            return true;
        }

        @Override
        public int kind() {
            return 0;
        }

        @Override
        public int comparedToNothing() {
            return Integer.compare(rank(text), RELEASE);
        }

        @Override
        public int comparedTo(Item other) {
            return other instanceof Combination combination
                    ? orElse(compareWords(this, combination.word()), -1)
                    : compareWords(this, (Word) other);
        }
    }

    /** A word with a number right behind it. */
    private record Combination(Word word, Numeral number) implements Item {
        @Override
        public boolean saysNothing() {
            return false;
        }

        @Override
        public boolean isQualifier() {
            return false;
        }

        @Override
        public int kind() {
            return 0;
        }

        @Override
        public int comparedToNothing() {
            return word.comparedToNothing();
        }

        @Override
        public int comparedTo(Item other) {
            return other instanceof Combination combination
                    ? orElse(compareWords(word, combination.word()), compareNumbers(number, combination.number()))
                    : orElse(compareWords(word, (Word) other), 1);
        }
    }

    private record Group(List<Item> items) implements Item {
        Group() {
            this(new ArrayList<>());
        }

        @Override
        public boolean saysNothing() {
            return items.isEmpty();
        }

        @Override
        public boolean isQualifier() {
            return !items.isEmpty() && !(items.getFirst() instanceof Numeral) && !(items.getFirst() instanceof Group);
        }

        @Override
        public int kind() {
            return 1;
        }

        @Override
        public int comparedToNothing() {
            for (Item inner : items) {
                int order = inner.comparedToNothing();
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        @Override
        public int comparedTo(Item other) {
            return other instanceof Group group ? compareLists(this, group) : 0;
        }
    }

    private static Group read(String version) {
        String text = version.toLowerCase(Locale.ROOT);
        Group root = new Group();
        Deque<Group> open = new ArrayDeque<>();
        open.push(root);
        boolean digit = false;
        boolean combination = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                add(open, item(combination, digit, text, start, i));
                combination = false;
                start = i + 1;
            } else if (c == '-') {
                boolean joins = i > start && !digit && i + 1 < text.length() && Digits.isDigit(text.charAt(i + 1));
                if (joins) {
                    combination = true;
                    continue;
                }
                add(open, item(combination, digit, text, start, i));
                start = i + 1;
                openGroup(open);
                combination = false;
            } else if (Digits.isDigit(c)) {
                if (!digit && i > start) {
                    combination = true;
                    openGroup(open);
                }
                digit = true;
            } else {
                if (digit && i > start) {
                    add(open, item(combination, true, text, start, i));
                    start = i;
                    forceGroup(open);
                    combination = false;
                }
                digit = false;
            }
        }
        if (text.length() > start) {
            if (!digit) {
                openGroup(open);
            }
            add(open, item(combination, digit, text, start, text.length()));
        }
        open.forEach(group -> normalise(group.items()));
        return root;
    }

    private static void add(Deque<Group> open, Item item) {
        open.element().items().add(item);
    }

    private static void openGroup(Deque<Group> open) {
        if (!open.element().items().isEmpty()) {
            forceGroup(open);
        }
    }

    private static void forceGroup(Deque<Group> open) {
        Group group = new Group();
        add(open, group);
        open.push(group);
    }

    private static Item item(boolean combination, boolean digit, String text, int from, int to) {
        if (from == to) {
            return new Numeral("");
        }
        if (combination) {
            String joined = text.substring(from, to).replace("-", "");
            int digits = firstDigit(joined);
            return new Combination(
                    word(joined.substring(0, digits), true),
                    new Numeral(joined.substring(Digits.skipZeros(joined, digits, joined.length()))));
        }
        return digit
                ? new Numeral(text.substring(Digits.skipZeros(text, from, to), to))
                : word(text.substring(from, to), false);
    }

    private static int firstDigit(String text) {
        int at = 0;
        while (at < text.length() && !Digits.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Word word(String text, boolean beforeDigit) {
        return new Word(
                switch (text) {
                    case "a" -> beforeDigit ? "alpha" : text;
                    case "b" -> beforeDigit ? "beta" : text;
                    case "m" -> beforeDigit ? "milestone" : text;
                    case "cr" -> "rc";
                    default -> text;
                });
    }

    private static void normalise(List<Item> items) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).saysNothing()
                    && (i == items.size() - 1 || items.get(i + 1).isQualifier())) {
                items.remove(i);
            }
        }
    }

    private static int compareLists(Group left, Group right) {
        int size = Math.max(left.items().size(), right.items().size());
        for (int i = 0; i < size; i++) {
            int order;
            if (i >= left.items().size()) {
                order = -right.items().get(i).comparedToNothing();
            } else if (i >= right.items().size()) {
                order = left.items().get(i).comparedToNothing();
            } else {
                order = compareItems(left.items().get(i), right.items().get(i));
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareItems(Item left, Item right) {
        int kinds = Integer.compare(left.kind(), right.kind());
        return kinds != 0 ? kinds : left.comparedTo(right);
    }

    private static int orElse(int order, int otherwise) {
        return order != 0 ? order : otherwise;
    }

    private static int compareNumbers(Numeral left, Numeral right) {
        return Digits.compare(
                left.digits(),
                0,
                left.digits().length(),
                right.digits(),
                0,
                right.digits().length());
    }

    private static int compareWords(Word left, Word right) {
        int rank = rank(left.text());
        int otherRank = rank(right.text());
        return rank == QUALIFIERS.size() && otherRank == rank
                ? left.text().compareTo(right.text())
                : Integer.compare(rank, otherRank);
    }

    private static int rank(String word) {
        if (RELEASES.contains(word)) {
            return RELEASE;
        }
        int rank = QUALIFIERS.indexOf(word);
        return rank < 0 ? QUALIFIERS.size() : rank;
    }
}
