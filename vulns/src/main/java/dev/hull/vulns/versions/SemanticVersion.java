package dev.hull.vulns.versions;

/**
 * Semantic Versioning 2.0.0, section 11, read in place: an optional {@code v} or {@code =}, numbers between dots (missing ones are
 * 0, a fourth counts), a pre-release behind a dash or right behind the last number, and a build behind a plus sign.
 */
final class SemanticVersion {
    private final String text;
    private final int start;
    /** Where the numbers end. */
    private final int numbers;
    /** Where the pre-release starts; where it ends if there is none. */
    private final int pre;
    /** Where the pre-release ends. */
    private final int build;

    private SemanticVersion(String text) {
        this.text = text;
        this.start = skipPrefix(text);
        this.numbers = endOfNumbers(text, start);
        int plus = text.indexOf('+', numbers);
        this.build = plus < 0 ? trimmed(text) : plus;
        this.pre = Math.min(numbers < text.length() && text.charAt(numbers) == '-' ? numbers + 1 : numbers, build);
    }

    static int compare(String left, String right) {
        return compare(new SemanticVersion(left), new SemanticVersion(right), false);
    }

    static int compareBlind(String left, String right) {
        return compare(new SemanticVersion(left), new SemanticVersion(right), true);
    }

    static int compareWithBuild(String left, String right) {
        SemanticVersion first = new SemanticVersion(left);
        SemanticVersion second = new SemanticVersion(right);
        int order = compare(first, second, false);
        if (order != 0) {
            return order;
        }
        boolean built = first.build < left.length();
        boolean otherBuilt = second.build < right.length();
        if (!built || !otherBuilt) {
            return Boolean.compare(built, otherBuilt);
        }
        return identifiers(left, first.build + 1, left.length(), right, second.build + 1, right.length(), false);
    }

    /** {@return whether it is {@code X.Y.Z[-pre][+build]}, perhaps with a fourth number, perhaps with a {@code v}} */
    static boolean isValid(String version) {
        SemanticVersion read = new SemanticVersion(version);
        boolean numbered = read.numbers > read.start && version.charAt(read.numbers - 1) != '.';
        boolean prerelease = read.numbers == read.build || version.charAt(read.numbers) == '-';
        return numbered && prerelease && areIdentifiers(version, read.numbers);
    }

    /** {@return whether it begins with numbers}: the product version of a .NET assembly is that of its package, and more behind it. */
    static boolean isNumbered(String version) {
        SemanticVersion read = new SemanticVersion(version);
        return read.numbers > read.start
                && version.charAt(read.numbers - 1) != '.'
                && areIdentifiers(version, read.numbers);
    }

    static boolean isEarly(String version) {
        SemanticVersion read = new SemanticVersion(version);
        return read.pre < read.build;
    }

    static boolean sameNumbers(String left, String right) {
        SemanticVersion first = new SemanticVersion(left);
        SemanticVersion second = new SemanticVersion(right);
        return compareNumbers(left, first.start, first.numbers, right, second.start, second.numbers) == 0;
    }

    private static boolean areIdentifiers(String version, int from) {
        for (int i = from; i < version.length(); i++) {
            char c = version.charAt(i);
            if (!Digits.isDigit(c) && !Digits.isLetter(c) && c != '-' && c != '.' && c != '+') {
                return false;
            }
        }
        return true;
    }

    private static int compare(SemanticVersion left, SemanticVersion right, boolean blind) {
        int order = compareNumbers(left.text, left.start, left.numbers, right.text, right.start, right.numbers);
        if (order != 0) {
            return order;
        }
        boolean early = left.pre < left.build;
        boolean otherEarly = right.pre < right.build;
        if (!early || !otherEarly) {
            return Boolean.compare(otherEarly, early);
        }
        return identifiers(left.text, left.pre, left.build, right.text, right.pre, right.build, blind);
    }

    static int compareNumbers(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int at = from;
        int other = otherFrom;
        while (at < to || other < otherTo) {
            int end = Digits.end(left, at, to);
            int otherEnd = Digits.end(right, other, otherTo);
            int order = Digits.compare(left, at, end, right, other, otherEnd);
            if (order != 0) {
                return order;
            }
            at = Math.min(end + 1, to);
            other = Math.min(otherEnd + 1, otherTo);
        }
        return 0;
    }

    /** Between dots: numbers before words, numbers by value, words by ASCII, fewer before more. */
    static int identifiers(String left, int from, int to, String right, int otherFrom, int otherTo, boolean blind) {
        int at = from;
        int other = otherFrom;
        while (at < to && other < otherTo) {
            int end = dot(left, at, to);
            int otherEnd = dot(right, other, otherTo);
            boolean number = Digits.isNumber(left, at, end);
            if (number != Digits.isNumber(right, other, otherEnd)) {
                return number ? -1 : 1;
            }
            int order;
            if (number) {
                order = Digits.compare(left, at, end, right, other, otherEnd);
            } else if (blind) {
                order = Digits.compareBlind(left, at, end, right, other, otherEnd);
            } else {
                order = Digits.compareText(left, at, end, right, other, otherEnd);
            }
            if (order != 0) {
                return order;
            }
            at = Math.min(end + 1, to);
            other = Math.min(otherEnd + 1, otherTo);
        }
        return Boolean.compare(at < to, other < otherTo);
    }

    private static int dot(String text, int from, int limit) {
        int dot = text.indexOf('.', from);
        return dot < 0 || dot > limit ? limit : dot;
    }

    static int skipPrefix(String text) {
        int at = 0;
        while (at < text.length() && isPrefix(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPrefix(char c) {
        return c == ' ' || c == '=' || c == 'v' || c == 'V' || c == '\t';
    }

    static int endOfNumbers(String text, int start) {
        int at = start;
        while (at < text.length() && (Digits.isDigit(text.charAt(at)) || isInnerDot(text, at, start))) {
            at++;
        }
        return at;
    }

    private static boolean isInnerDot(String text, int at, int start) {
        return text.charAt(at) == '.' && at > start && at + 1 < text.length() && Digits.isDigit(text.charAt(at + 1));
    }

    private static int trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
