package dev.hull.artefacts.licence;

import dev.hull.model.SpdxIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A licence as its author declared it, to an SPDX expression (SPDX 2.3, annex D) where it can be told for certain: ids are spelt as
 * the list spells them, well-known names become ids. Nothing is guessed: {@code BSD} alone stays {@code BSD}.
 */
public final class Expression {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 50;
    private static final List<String> GNU = List.of("GPL-", "LGPL-", "AGPL-", "GFDL-");

    private final List<String> words;
    private int at;
    private int depth;

    private Expression(List<String> words) {
        this.words = words;
    }

    /** {@return the SPDX expression that {@code declared} means} Empty where it can't be told. */
    public static Optional<String> find(String declared) {
        String text = declared.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return new Expression(words(text))
                .whole()
                .or(() -> LicenceNames.find(text))
                .or(() -> slashed(text));
    }

    /** {@code MIT/Apache-2.0}, as Cargo once had it, is a choice. */
    private static Optional<String> slashed(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.indexOf("//") >= 0) {
            return Optional.empty();
        }
        return LicenceNames.find(text.substring(0, slash).strip())
                .flatMap(left -> find(text.substring(slash + 1)).map(right -> left + " OR " + right));
    }

    /** {@return the SPDX expression that {@code declared} means, or its first line as it is} */
    public static String of(String declared) {
        return find(declared).orElseGet(() -> firstLine(declared.strip()));
    }

    /** {@return each of {@code declared} as {@link #of} has it, once} */
    public static List<String> all(List<String> declared) {
        return declared.stream()
                .filter(each -> !each.isBlank())
                .map(Expression::of)
                .distinct()
                .toList();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == '(' || c == ')' || Character.isWhitespace(c)) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                if (c == '(' || c == ')') {
                    words.add(String.valueOf(c));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private Optional<String> whole() {
        Optional<String> parsed = joined();
        return at == words.size() ? parsed : Optional.empty();
    }

    private Optional<String> joined() {
        Optional<String> text = term();
        while (text.isPresent() && (is("AND") || is("OR"))) {
            String operator = words.get(at++).toUpperCase(Locale.ROOT);
            String left = text.get();
            text = term().map(right -> left + " " + operator + " " + right);
        }
        return text;
    }

    private Optional<String> term() {
        if (is("(")) {
            if (++depth > DEEPEST) {
                return Optional.empty();
            }
            at++;
            Optional<String> inner = joined();
            if (inner.isEmpty() || !is(")")) {
                return Optional.empty();
            }
            at++;
            depth--;
            return Optional.of("(" + inner.get() + ")");
        }
        Optional<String> licence = licence();
        if (licence.isPresent() && is("WITH")) {
            at++;
            String left = licence.get();
            return at == words.size()
                    ? Optional.empty()
                    : SpdxIds.exception(words.get(at++)).map(exception -> left + " WITH " + exception);
        }
        return licence;
    }

    private Optional<String> licence() {
        if (at == words.size()) {
            return Optional.empty();
        }
        String word = words.get(at++);
        if (word.startsWith("LicenseRef-") || word.startsWith("DocumentRef-")) {
            return Optional.of(word);
        }
        boolean orLater = word.endsWith("+");
        String plain = orLater ? word.substring(0, word.length() - 1) : word;
        return SpdxIds.licence(plain)
                .map(id -> isGnu(id) ? gnu(id, orLater) : orLater ? id + "+" : id)
                .or(() -> LicenceNames.find(word));
    }

    private static boolean isGnu(String id) {
        return GNU.stream().anyMatch(id::startsWith);
    }

    /** The plain ids of the GNU family are deprecated, for they left open whether later versions count. */
    private static String gnu(String id, boolean orLater) {
        if (SpdxIds.licence(id + "-only").isEmpty()) {
            return id;
        }
        return id + (orLater ? "-or-later" : "-only");
    }

    private boolean is(String word) {
        return at < words.size() && words.get(at).equalsIgnoreCase(word);
    }
}
