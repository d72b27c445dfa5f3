package dev.hull.vulns.versions;

import dev.hull.vulns.versions.Constraint.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an ecosystem writes ranges. Every notation refuses with an empty answer, and never throws. */
public enum Notation {
    /** npm: {@code ^1.2.3 || 2.x - 3}; pre-releases are meant wherever they lie, as advisories mean them. */
    NPM(Order.SEMVER) {
        @Override
        public Optional<VersionSet> read(String text) {
            return NpmRange.read(text, true, true);
        }
    },
    /** Cargo: as npm's, but commas stand between comparators, and a bare version has a caret. */
    CARGO(Order.SEMVER) {
        @Override
        public Optional<VersionSet> read(String text) {
            StringBuilder npm = new StringBuilder();
            for (String part : text.split(",", -1)) {
                String word = part.strip();
                boolean bare = !word.isEmpty() && Digits.isDigit(word.charAt(0)) && word.indexOf('*') < 0;
                npm.append(bare ? "^" : "").append(word).append(' ');
            }
            return NpmRange.read(npm.toString(), true, true);
        }
    },
    /** Composer: comparators between commas or blanks, alternatives between bars; {@code ~1.2} is below 2. */
    COMPOSER(Order.COMPOSER) {
        @Override
        List<Constraint> word(String word) {
            if (word.startsWith("~")) {
                return pessimistic(word.substring(1), 2);
            }
            if (word.startsWith("^")) {
                return caret(word.substring(1));
            }
            return word.endsWith(".*") ? wildcard(word.substring(0, word.length() - 2)) : super.word(word);
        }
    },
    /** RubyGems: {@code ~> 1.2.3} is at least that and below 1.3. */
    GEM(Order.GEM) {
        @Override
        List<Constraint> word(String word) {
            return word.startsWith("~>") ? pessimistic(word.substring(2).strip(), 2) : super.word(word);
        }
    },
    /** Maven: {@code [1.0,2.0)}, several between commas; a bare version is just that one. */
    MAVEN(Order.MAVEN) {
        @Override
        public Optional<VersionSet> read(String text) {
            return intervals(text, Order.MAVEN, Operator.EQUAL);
        }
    },
    /** NuGet: {@code [1.0,2.0)}; a bare version is a least one. */
    NUGET(Order.NUGET) {
        @Override
        public Optional<VersionSet> read(String text) {
            return intervals(text, Order.NUGET, Operator.AT_LEAST);
        }
    },
    /** Conan: {@code >=1.0 <2 || ^3}, with {@code include_prerelease} behind a comma. */
    CONAN(Order.CONAN) {
        @Override
        public Optional<VersionSet> read(String text) {
            int comma = text.indexOf(',');
            return super.read(comma < 0 ? text : text.substring(0, comma));
        }

        @Override
        List<Constraint> word(String word) {
            if (word.equals("*")) {
                return List.of(new Constraint(Operator.AT_LEAST, "0.0.0"));
            }
            if (word.startsWith("~")) {
                return below(word.substring(1), 2, "-");
            }
            return word.startsWith("^") ? below(word.substring(1), 1, "-") : super.word(word);
        }
    },
    /** Comparators alone, between commas or blanks; alternatives between two bars. */
    PLAIN(Order.SEMVER);

    private final Order order;

    Notation(Order order) {
        this.order = order;
    }

    /** {@return the versions that {@code text} means; empty where it is malformed} */
    public Optional<VersionSet> read(String text) {
        return read(text, order);
    }

    /** The same comparators in another ecosystem's order. */
    public Optional<VersionSet> read(String text, Order other) {
        List<List<Constraint>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|?", -1)) {
            List<Constraint> all = new ArrayList<>();
            for (String word : words(alternative)) {
                all.addAll(word(word));
            }
            alternatives.add(all);
        }
        boolean named = alternatives.stream()
                .flatMap(List::stream)
                .noneMatch(each -> each.version().isEmpty());
        return named ? Optional.of(new VersionSet(other, alternatives, false)) : Optional.empty();
    }

    List<Constraint> word(String word) {
        return word.equals("*") ? List.of() : List.of(Constraint.of(word));
    }

    /** Commas and blanks stand between comparators; blanks may stand behind an operator. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            boolean operator = !word.isEmpty() && "<>=!~^".indexOf(word.charAt(word.length() - 1)) >= 0;
            if (c != ',' && !Character.isWhitespace(c)) {
                word.append(c);
            } else if (!word.isEmpty() && (c == ',' || !operator)) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** At least {@code version}, and below it with its last number but one raised; of a single number that one. */
    private static List<Constraint> pessimistic(String version, int fromEnd) {
        int parts = version.split("\\.", -1).length;
        return below(version, Math.max(parts - fromEnd + 1, 1), "");
    }

    private static List<Constraint> caret(String version) {
        String[] parts = version.split("\\.", -1);
        int first = 0;
        while (first < parts.length - 1 && parts[first].equals("0")) {
            first++;
        }
        return below(version, first + 1, "");
    }

    private static List<Constraint> wildcard(String version) {
        return below(version, version.split("\\.", -1).length, "");
    }

    /** At least {@code version}, and below its first {@code kept} numbers with the last of them raised. */
    private static List<Constraint> below(String version, int kept, String suffix) {
        String[] parts = version.split("\\.", -1);
        int last = Math.min(kept, parts.length) - 1;
        String number = parts[last].substring(0, Digits.end(parts[last], 0, parts[last].length()));
        if (number.isEmpty() || number.length() > 17) {
            return List.of(new Constraint(Operator.EQUAL, ""));
        }
        StringBuilder bound = new StringBuilder();
        for (int i = 0; i < last; i++) {
            bound.append(parts[i]).append('.');
        }
        bound.append(Long.parseLong(number) + 1).append(suffix);
        String from = !suffix.isEmpty() && version.endsWith(suffix)
                ? version.substring(0, version.length() - suffix.length())
                : version;
        return List.of(new Constraint(Operator.AT_LEAST, from), new Constraint(Operator.LESS, bound.toString()));
    }

    private static Optional<VersionSet> intervals(String text, Order order, Operator bare) {
        List<List<Constraint>> alternatives = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char open = text.charAt(at);
            if (open == ',' || Character.isWhitespace(open)) {
                at++;
                continue;
            }
            if (open != '[' && open != '(') {
                int comma = text.indexOf(',', at);
                int end = comma < 0 ? text.length() : comma;
                alternatives.add(
                        List.of(new Constraint(bare, text.substring(at, end).strip())));
                at = end;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != ')') {
                end++;
            }
            if (end == text.length()) {
                return Optional.empty();
            }
            alternatives.add(interval(text.substring(at + 1, end), open == '[', text.charAt(end) == ']'));
            at = end + 1;
        }
        return alternatives.isEmpty() ? Optional.empty() : Optional.of(new VersionSet(order, alternatives, false));
    }

    private static List<Constraint> interval(String inner, boolean from, boolean to) {
        int comma = inner.indexOf(',');
        if (comma < 0) {
            return List.of(new Constraint(Operator.EQUAL, inner.strip()));
        }
        List<Constraint> bounds = new ArrayList<>();
        String low = inner.substring(0, comma).strip();
        String high = inner.substring(comma + 1).strip();
        if (!low.isEmpty()) {
            bounds.add(new Constraint(from ? Operator.AT_LEAST : Operator.MORE, low));
        }
        if (!high.isEmpty()) {
            bounds.add(new Constraint(to ? Operator.AT_MOST : Operator.LESS, high));
        }
        return bounds;
    }

    /** {@return the notation of a scheme of version ranges} Comparators alone where the scheme has no notation of its own. */
    static Notation ofScheme(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "npm" -> NPM;
            case "cargo" -> CARGO;
            case "composer" -> COMPOSER;
            case "gem" -> GEM;
            case "maven" -> MAVEN;
            case "nuget" -> NUGET;
            case "conan" -> CONAN;
            default -> PLAIN;
        };
    }
}
