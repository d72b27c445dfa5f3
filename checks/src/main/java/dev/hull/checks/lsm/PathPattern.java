package dev.hull.checks.lsm;

/**
 * A path of an AppArmor rule (apparmor.d(5), globbing): {@code *} stays inside a folder, {@code **} does not, {@code ?} is one character,
 * {@code [ab]} one of some, {@code {a,b}} one of some words.
 */
record PathPattern(String pattern) {
    private static final int MOST_STEPS = 20_000;

    boolean matches(String path) {
        return new Attempt(path).from(pattern, 0);
    }

    /** One attempt; patterns that would take for ever count as matching. */
    private static final class Attempt {
        private final String path;
        private int steps;

        Attempt(String path) {
            this.path = path;
        }

        boolean from(String rest, int at) {
            if (++steps > MOST_STEPS) {
                return true;
            }
            if (rest.isEmpty()) {
                return at == path.length();
            }
            return switch (rest.charAt(0)) {
                case '*' -> star(rest, at);
                case '{' -> words(rest, at);
                case '[' -> some(rest, at);
                case '?' -> at < path.length() && path.charAt(at) != '/' && from(rest.substring(1), at + 1);
                default -> at < path.length() && path.charAt(at) == rest.charAt(0) && from(rest.substring(1), at + 1);
            };
        }

        private boolean star(String rest, int at) {
            boolean folders = rest.startsWith("**");
            String after = rest.substring(folders ? 2 : 1);
            for (int to = at; to <= path.length(); to++) {
                if (from(after, to)) {
                    return true;
                }
                if (!folders && to < path.length() && path.charAt(to) == '/') {
                    return false;
                }
            }
            return false;
        }

        private boolean words(String rest, int at) {
            int end = rest.indexOf('}');
            if (end < 0) {
                return false;
            }
            String after = rest.substring(end + 1);
            for (String word : rest.substring(1, end).split(",", -1)) {
                if (from(word + after, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean some(String rest, int at) {
            int end = rest.indexOf(']');
            if (end < 2 || at >= path.length()) {
                return false;
            }
            String set = rest.substring(1, end);
            boolean not = set.startsWith("^");
            boolean in = set.indexOf(path.charAt(at)) >= (not ? 1 : 0);
            return in != not && from(rest.substring(end + 1), at + 1);
        }
    }
}
