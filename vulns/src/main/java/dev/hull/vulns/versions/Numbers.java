package dev.hull.vulns.versions;

/** Versions that are numbers between separators and no more, and Perl's, which may be one decimal fraction. */
final class Numbers {
    private Numbers() {}

    /** {@code 1.0} is later than {@code 1} (Haskell's Data.Version, R's numeric_version). */
    static int compare(String left, String right) {
        int at = next(left, 0);
        int other = next(right, 0);
        while (at < left.length() && other < right.length()) {
            int end = Digits.end(left, at, left.length());
            int otherEnd = Digits.end(right, other, right.length());
            int order = Digits.compare(left, at, end, right, other, otherEnd);
            if (order != 0) {
                return order;
            }
            at = next(left, end);
            other = next(right, otherEnd);
        }
        return Boolean.compare(at < left.length(), other < right.length());
    }

    /** {@code 1.5} is {@code v1.500} and later than {@code 1.10}; missing numbers are 0 (version.pm). */
    static int compareDecimal(String left, String right) {
        String first = dotted(left);
        String second = dotted(right);
        return SemanticVersion.compareNumbers(first, 0, first.length(), second, 0, second.length());
    }

    private static String dotted(String version) {
        String text = version.replace("_", "");
        int dot = text.indexOf('.');
        if (text.startsWith("v")) {
            return text.substring(1);
        }
        if (dot < 0 || text.indexOf('.', dot + 1) > 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.substring(0, dot));
        for (int i = dot + 1; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            out.append('.').append(group).append("0".repeat(3 - group.length()));
        }
        return out.toString();
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !Digits.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
