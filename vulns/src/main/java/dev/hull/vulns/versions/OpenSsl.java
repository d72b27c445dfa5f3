package dev.hull.vulns.versions;

/** OpenSSL's order: before 3.0 letters after the numbers, of which the longer are later (openssl.org, "Release strategy"). */
final class OpenSsl {
    private OpenSsl() {}

    static int compare(String left, String right) {
        int numbers = SemanticVersion.endOfNumbers(left, 0);
        int otherNumbers = SemanticVersion.endOfNumbers(right, 0);
        int order = SemanticVersion.compareNumbers(left, 0, numbers, right, 0, otherNumbers);
        if (order != 0) {
            return order;
        }
        int end = Digits.endOfLetters(left, numbers, left.length());
        int otherEnd = Digits.endOfLetters(right, otherNumbers, right.length());
        order = Integer.compare(end - numbers, otherEnd - otherNumbers);
        if (order == 0) {
            order = Digits.compareText(left, numbers, end, right, otherNumbers, otherEnd);
        }
        if (order != 0) {
            return order;
        }
        boolean early = end < left.length();
        boolean otherEarly = otherEnd < right.length();
        return early && otherEarly
                ? SemanticVersion.identifiers(left, end + 1, left.length(), right, otherEnd + 1, right.length(), false)
                : Boolean.compare(otherEarly, early);
    }
}
