package dev.hull.scan.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one ignore file, as gitignore(5) has them: the last rule that matches decides, {@code !} takes back, a slash in front
 * or in the middle ties a rule to the file's own folder, one at the end means folders only.
 *
 * @param folder of the file, relative to the root of the walk, without a slash at the end; empty for the root itself
 */
record Ignore(String folder, List<Rule> rules) {
    /** What a rule says of a path. */
    enum Says {
        NOTHING,
        IGNORED,
        KEPT
    }

    record Rule(String pattern, boolean keeps, boolean foldersOnly, boolean tied) {}

    static Ignore parse(String folder, String text) {
        List<Rule> rules = new ArrayList<>();
        text.lines().map(Ignore::rule).forEach(rules::addAll);
        return new Ignore(folder, rules);
    }

    /** {@return the rules of patterns that a user typed, at the root} */
    static Ignore of(List<String> patterns) {
        List<Rule> rules = new ArrayList<>();
        patterns.forEach(p -> rules.addAll(rule(p)));
        return new Ignore("", rules);
    }

    private static List<Rule> rule(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return List.of();
        }
        boolean keeps = text.startsWith("!");
        text = keeps ? text.substring(1) : text;
        boolean foldersOnly = text.endsWith("/");
        text = foldersOnly ? text.substring(0, text.length() - 1) : text;
        boolean tied = text.indexOf('/') >= 0;
        text = text.startsWith("/") ? text.substring(1) : text;
        return text.isEmpty() ? List.of() : List.of(new Rule(text, keeps, foldersOnly, tied));
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0
                && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')
                && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** {@return what these rules say of {@code path}, relative to the root of the walk} */
    Says says(String path, boolean isFolder) {
        if (!folder.isEmpty() && !path.startsWith(folder + "/")) {
            return Says.NOTHING;
        }
        String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
        String name = below.substring(below.lastIndexOf('/') + 1);
        Says says = Says.NOTHING;
        for (Rule rule : rules) {
            if ((isFolder || !rule.foldersOnly) && Glob.matches(rule.pattern, rule.tied ? below : name)) {
                says = rule.keeps ? Says.KEPT : Says.IGNORED;
            }
        }
        return says;
    }
}
