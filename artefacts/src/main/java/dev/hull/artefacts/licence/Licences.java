package dev.hull.artefacts.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Licences as distributions' package managers write them, as expressions of SPDX (specification 2.3, annex D). An expression of which one name can't be
 * told stays as it was declared.
 */
public final class Licences {
    private static final int LONGEST = 4096;
    private static final int DEEPEST = 32;

    private final List<String> words;
    private int at;
    private boolean known = true;

    private Licences(List<String> words) {
        this.words = words;
    }

    /**
     * {@return {@code declared} as an SPDX expression, or as it is} Names may be of several words; {@code and} and {@code or} join them
     * in any case, {@code &} and {@code |} too. A comma before an operator binds what stands on either side more tightly than the
     * operator (Debian's copyright-format 1.0).
     */
    public static String expression(String declared) {
        String text = declared.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return text;
        }
        String plain = DistributionNames.spdx(text);
        if (!plain.isEmpty()) {
            return plain;
        }
        String told = read(text);
        return told.isEmpty() ? text : told;
    }

    /** {@return the same for apk} which joined names by nothing but blanks before it took to SPDX. */
    public static String ofApk(String declared) {
        String told = expression(declared);
        if (!told.equals(declared.strip()) || declared.indexOf(' ') < 0) {
            return told;
        }
        List<String> all = new ArrayList<>();
        for (String name : told.split(" ", -1)) {
            String id = name.isEmpty() ? "" : DistributionNames.spdx(name);
            if (id.isEmpty()) {
                return told;
            }
            all.add(id);
        }
        return String.join(" AND ", all);
    }

    private static String read(String text) {
        int comma = Math.max(text.lastIndexOf(", and "), text.lastIndexOf(", or "));
        if (comma > 0) {
            String operator = text.startsWith(", and ", comma) ? "AND" : "OR";
            String left = read(text.substring(0, comma).strip());
            String right = read(text.substring(text.indexOf(' ', comma + 2)).strip());
            return left.isEmpty() || right.isEmpty()
                    ? ""
                    : "%s %s %s".formatted(grouped(left), operator, grouped(right));
        }
        Licences parser = new Licences(words(text));
        String expression = parser.either(0);
        return parser.known && parser.at == parser.words.size() ? expression : "";
    }

    private static String grouped(String expression) {
        return expression.contains(" AND ") || expression.contains(" OR ") ? "(" + expression + ")" : expression;
    }

    private static List<String> words(String text) {
        String spaced = text.replace("(", " ( ")
                .replace(")", " ) ")
                .replace("&", " and ")
                .replace("|", " or ")
                .replace(";", " and ");
        List<String> words = new ArrayList<>();
        for (String word : spaced.split(" ", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private String either(int depth) {
        StringBuilder out = new StringBuilder(both(depth));
        while (isNext("or")) {
            at++;
            out.append(" OR ").append(both(depth));
        }
        return out.toString();
    }

    private String both(int depth) {
        StringBuilder out = new StringBuilder(one(depth));
        while (isNext("and")) {
            at++;
            out.append(" AND ").append(one(depth));
        }
        return out.toString();
    }

    private String one(int depth) {
        if (depth > DEEPEST || at >= words.size()) {
            known = false;
            return "";
        }
        if (!words.get(at).equals("(")) {
            return name();
        }
        at++;
        String inner = either(depth + 1);
        known &= at < words.size() && words.get(at).equals(")");
        at++;
        return "(" + inner + ")";
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (at < words.size() && !isNext("and") && !isNext("or") && !isNext("(") && !isNext(")")) {
            name.append(name.isEmpty() ? "" : " ").append(words.get(at++));
        }
        String id = DistributionNames.spdx(name.toString());
        known &= !id.isEmpty();
        return id.contains(" OR ") ? "(" + id + ")" : id;
    }

    private boolean isNext(String word) {
        return at < words.size() && words.get(at).toLowerCase(Locale.ROOT).equals(word);
    }
}
