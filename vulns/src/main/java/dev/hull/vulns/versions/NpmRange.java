package dev.hull.vulns.versions;

import dev.hull.vulns.versions.Constraint.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The ranges of npm (node-semver's README, "Ranges" and "Range Grammar"), put into comparators. */
final class NpmRange {
    /** What no version is below. */
    private static final String LEAST = "0.0.0-0";

    /** 2^53: what JavaScript's whole numbers stay below. */
    private static final long LARGEST = 1L << 53;

    private static final Constraint NOTHING = new Constraint(Operator.LESS, LEAST);

    /** Leading zeros, a pre-release without its dash, and blanks behind {@code v} are taken. */
    private final boolean loose;

    /** Pre-releases are meant wherever they lie. */
    private final boolean early;

    private boolean valid = true;

    private NpmRange(boolean loose, boolean early) {
        this.loose = loose;
        this.early = early;
    }

    /** A version whose last numbers may be left open; -1 stands for an open one. */
    private record Partial(long major, long minor, long patch, String pre) {
        boolean isWhole() {
            return patch >= 0;
        }

        String text() {
            return version(major, minor, patch, pre);
        }
    }

    static Optional<VersionSet> read(String text, boolean loose, boolean early) {
        NpmRange range = new NpmRange(loose, early);
        List<List<Constraint>> alternatives = new ArrayList<>();
        for (String part : text.split("\\|\\|", -1)) {
            alternatives.add(range.alternative(part.strip()));
        }
        return range.valid ? Optional.of(new VersionSet(Order.SEMVER, needed(alternatives), !early)) : Optional.empty();
    }

    /** All versions swallow the other alternatives, and no version is only said where nothing else is. */
    private static List<List<Constraint>> needed(List<List<Constraint>> alternatives) {
        if (alternatives.stream().anyMatch(List::isEmpty)) {
            return List.of(List.of());
        }
        List<List<Constraint>> some =
                alternatives.stream().filter(each -> !each.contains(NOTHING)).toList();
        return some.isEmpty() ? List.of(List.of(NOTHING)) : some;
    }

    private List<Constraint> alternative(String text) {
        List<Constraint> out = new ArrayList<>();
        int hyphen = text.indexOf(" - ");
        if (hyphen > 0) {
            hyphen(
                    partial(text.substring(0, hyphen).strip()),
                    partial(text.substring(hyphen + 3).strip()),
                    out);
        } else {
            for (String word : words(text)) {
                comparator(word, out);
            }
        }
        String least = early ? LEAST : "0.0.0";
        out.removeIf(
                each -> each.operator() == Operator.AT_LEAST && each.version().equals(least));
        return out.contains(NOTHING) ? List.of(NOTHING) : List.copyOf(new LinkedHashSet<>(out));
    }

    /** Blanks stand between comparators, and may stand behind an operator. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            boolean operator = !word.isEmpty() && "<>=~^v".indexOf(word.charAt(word.length() - 1)) >= 0;
            if (!blank) {
                word.append(c);
            } else if (!word.isEmpty() && !operator) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private void comparator(String word, List<Constraint> out) {
        int at = 0;
        while (at < word.length() && "<>=~^".indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        Partial partial = partial(word.substring(at));
        switch (word.substring(0, at)) {
            case "^" -> caret(partial, out);
            case "~", "~>" -> tilde(partial, out);
            case "", "=" -> exact(partial, out);
            case ">" -> more(partial, out);
            case ">=" -> bound(Operator.AT_LEAST, partial, out);
            case "<" -> less(partial, out);
            case "<=" -> atMost(partial, out);
            default -> valid = false;
        }
    }

    private void hyphen(Partial from, Partial to, List<Constraint> out) {
        if (from.major() >= 0) {
            out.add(new Constraint(Operator.AT_LEAST, from.isWhole() && !early ? from.text() : open(from, from.pre())));
        }
        if (to.major() < 0) {
            return;
        }
        if (!to.isWhole()) {
            out.add(below(to.minor() < 0 ? next(to.major()) : next(to.major(), to.minor())));
        } else if (early && to.pre().isEmpty()) {
            out.add(below(version(to.major(), to.minor(), to.patch() + 1, "")));
        } else {
            out.add(new Constraint(Operator.AT_MOST, to.text()));
        }
    }

    private void caret(Partial partial, List<Constraint> out) {
        if (partial.major() < 0) {
            return;
        }
        boolean whole = partial.isWhole();
        out.add(new Constraint(Operator.AT_LEAST, whole ? partial.text() : open(partial, "")));
        if (partial.major() > 0 || partial.minor() < 0) {
            out.add(below(next(partial.major())));
        } else if (partial.minor() > 0 || !whole) {
            out.add(below(next(0, partial.minor())));
        } else {
            out.add(below(version(0, 0, partial.patch() + 1, "")));
        }
    }

    private void tilde(Partial partial, List<Constraint> out) {
        if (partial.major() < 0) {
            return;
        }
        out.add(new Constraint(Operator.AT_LEAST, partial.isWhole() ? partial.text() : open(partial, "")));
        out.add(below(partial.minor() < 0 ? next(partial.major()) : next(partial.major(), partial.minor())));
    }

    private void exact(Partial partial, List<Constraint> out) {
        if (partial.isWhole()) {
            out.add(new Constraint(Operator.EQUAL, partial.text()));
        } else {
            tilde(partial, out);
        }
    }

    private void more(Partial partial, List<Constraint> out) {
        if (partial.isWhole()) {
            out.add(new Constraint(Operator.MORE, partial.text()));
        } else if (partial.major() < 0) {
            out.add(NOTHING);
        } else {
            String from = partial.minor() < 0 ? next(partial.major()) : next(partial.major(), partial.minor());
            out.add(new Constraint(Operator.AT_LEAST, early ? from + "-0" : from));
        }
    }

    private void less(Partial partial, List<Constraint> out) {
        if (partial.isWhole()) {
            out.add(new Constraint(Operator.LESS, partial.text()));
        } else if (partial.major() < 0) {
            out.add(NOTHING);
        } else {
            out.add(below(open(partial.major(), partial.minor())));
        }
    }

    private void atMost(Partial partial, List<Constraint> out) {
        if (partial.isWhole()) {
            out.add(new Constraint(Operator.AT_MOST, partial.text()));
        } else if (partial.major() >= 0) {
            out.add(below(partial.minor() < 0 ? next(partial.major()) : next(partial.major(), partial.minor())));
        }
    }

    private void bound(Operator operator, Partial partial, List<Constraint> out) {
        if (partial.isWhole()) {
            out.add(new Constraint(operator, partial.text()));
        } else if (partial.major() >= 0) {
            out.add(new Constraint(operator, open(partial, "")));
        }
    }

    /** Below a version and all its pre-releases. */
    private static Constraint below(String version) {
        return new Constraint(Operator.LESS, version + "-0");
    }

    private String next(long major) {
        valid &= major + 1 < LARGEST;
        return version(major + 1, 0, 0, "");
    }

    private String next(long major, long minor) {
        valid &= minor + 1 < LARGEST;
        return version(major, minor + 1, 0, "");
    }

    private static String open(long major, long minor) {
        return version(major, Math.max(minor, 0), 0, "");
    }

    private String open(Partial partial, String pre) {
        String early0 = pre.isEmpty() && early ? "0" : pre;
        return version(partial.major(), Math.max(partial.minor(), 0), Math.max(partial.patch(), 0), early0);
    }

    private static String version(long major, long minor, long patch, String pre) {
        return major + "." + minor + "." + patch + (pre.isEmpty() ? "" : "-" + pre);
    }

    private Partial partial(String text) {
        int start = SemanticVersion.skipPrefix(text);
        int plus = text.indexOf('+');
        String bare = text.substring(Math.min(start, text.length()), plus < 0 ? text.length() : plus);
        long[] numbers = {-1, -1, -1};
        int at = 0;
        boolean open = false;
        for (int i = 0; i < 3 && at < bare.length(); i++) {
            int end = isOpen(bare.charAt(at)) ? at + 1 : Digits.end(bare, at, bare.length());
            boolean number = !isOpen(bare.charAt(at));
            if (end == at || (number && (open || !isNumber(bare, at, end)))) {
                valid = false;
                return new Partial(-1, -1, -1, "");
            }
            open |= !number;
            numbers[i] = number ? Long.parseLong(bare, at, end, 10) : -1;
            at = end;
            if (at == bare.length() || bare.charAt(at) != '.' || i == 2) {
                break;
            }
            at++;
        }
        return new Partial(numbers[0], numbers[1], numbers[2], pre(bare, at, numbers[2] >= 0 || open));
    }

    private String pre(String bare, int at, boolean mayFollow) {
        if (at == bare.length()) {
            return "";
        }
        boolean dash = bare.charAt(at) == '-';
        String pre = bare.substring(dash ? at + 1 : at);
        if (!mayFollow || pre.isEmpty() || (!dash && !loose) || !isIdentifiers(pre)) {
            valid = false;
        }
        return pre;
    }

    private static boolean isIdentifiers(String pre) {
        return pre.chars().allMatch(c -> c == '.' || c == '-' || Digits.isDigit((char) c) || Digits.isLetter((char) c));
    }

    private static boolean isOpen(char c) {
        return c == 'x' || c == 'X' || c == '*';
    }

    private boolean isNumber(String text, int from, int to) {
        boolean padded = to - from > 1 && text.charAt(from) == '0';
        return to - from <= 16 && (loose || !padded) && Long.parseLong(text, from, to, 10) < LARGEST;
    }
}
