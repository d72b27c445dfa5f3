package dev.hull.vulns.versions;

/**
 * A version of Python packages, read in place (PEP 440, now "Version specifiers" of the packaging specifications):
 * {@code [N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]}, and all the spellings that the specification takes for these.
 */
final class Pep440 {
    private static final String[] PRE = {"alpha", "beta", "preview", "pre", "rc", "a", "b", "c"};
    private static final char[] PRE_KIND = {'a', 'b', 'r', 'r', 'r', 'a', 'b', 'r'};
    private static final String[] POST = {"post", "rev", "r"};
    private static final String[] DEV = {"dev"};

    final String text;
    private int at;
    private boolean valid = true;
    int epochStart;
    int epochEnd;
    int releaseStart;
    int releaseEnd;
    /** {@code a}, {@code b} or {@code r}; 0 where it is no pre-release. */
    char pre;

    private int preStart;
    private int preEnd;
    boolean post;
    private int postStart;
    private int postEnd;
    boolean dev;
    private int devStart;
    private int devEnd;
    /** Where the local label starts; -1 without one. */
    int local = -1;

    private int localEnd;

    private Pep440(String text) {
        this.text = text;
        read();
    }

    static int compare(String left, String right) {
        Pep440 first = new Pep440(left);
        Pep440 second = new Pep440(right);
        if (!first.valid || !second.valid) {
            return first.valid == second.valid ? left.compareTo(right) : Boolean.compare(first.valid, second.valid);
        }
        int order = first.comparePublic(second);
        return order != 0 ? order : first.compareLocal(second);
    }

    /** As {@link #compare}, but blind to local labels. */
    static int comparePublic(String left, String right) {
        Pep440 first = new Pep440(left);
        Pep440 second = new Pep440(right);
        if (!first.valid || !second.valid) {
            return first.valid == second.valid ? left.compareTo(right) : Boolean.compare(first.valid, second.valid);
        }
        return first.comparePublic(second);
    }

    static boolean isValid(String version) {
        return new Pep440(version).valid;
    }

    static Pep440 of(String version) {
        return new Pep440(version);
    }

    boolean isRead() {
        return valid;
    }

    /** {@return whether it is numbers alone, a local label aside} */
    boolean isFinal() {
        return pre == 0 && !post && !dev;
    }

    /** {@return whether numbers and pre-release are the same} */
    boolean isOfSameStage(Pep440 other) {
        return compareRelease(other) == 0
                && pre == other.pre
                && Digits.compare(text, preStart, preEnd, other.text, other.preStart, other.preEnd) == 0;
    }

    /** {@return whether it leads to the post-release {@code other}} */
    boolean isDevelopmentOf(Pep440 other) {
        return dev
                && post
                && isOfSameStage(other)
                && Digits.compare(text, postStart, postEnd, other.text, other.postStart, other.postEnd) == 0;
    }

    int releaseParts() {
        int parts = 1;
        for (int i = releaseStart; i < releaseEnd; i++) {
            parts += text.charAt(i) == '.' ? 1 : 0;
        }
        return parts;
    }

    /** {@return whether the first {@code parts} numbers, and the epoch, are those of {@code other}} Missing numbers are 0. */
    boolean startsWith(Pep440 other, int parts) {
        int mine = end(parts);
        int its = other.end(parts);
        return Digits.compare(text, epochStart, epochEnd, other.text, other.epochStart, other.epochEnd) == 0
                && SemanticVersion.compareNumbers(text, releaseStart, mine, other.text, other.releaseStart, its) == 0;
    }

    /** Where the first {@code parts} numbers end. */
    private int end(int parts) {
        int left = parts;
        for (int i = releaseStart; i < releaseEnd; i++) {
            if (text.charAt(i) == '.' && --left == 0) {
                return i;
            }
        }
        return releaseEnd;
    }

    boolean isPrerelease() {
        return pre != 0 || dev;
    }

    private void read() {
        at = skipBlanks(0);
        if (peek('v')) {
            at++;
        }
        int end = Digits.end(text, at, text.length());
        if (end > at && end < text.length() && text.charAt(end) == '!') {
            epochStart = at;
            epochEnd = end;
            at = end + 1;
        }
        readRelease();
        readPre();
        readPost();
        readDev();
        if (valid && peek('+')) {
            readLocal();
        }
        if (skipBlanks(at) != text.length()) {
            valid = false;
        }
    }

    private void readRelease() {
        releaseStart = at;
        releaseEnd = Digits.end(text, at, text.length());
        valid = releaseEnd > releaseStart;
        while (valid
                && releaseEnd + 1 < text.length()
                && text.charAt(releaseEnd) == '.'
                && Digits.isDigit(text.charAt(releaseEnd + 1))) {
            releaseEnd = Digits.end(text, releaseEnd + 1, text.length());
        }
        at = releaseEnd;
    }

    private void readPre() {
        int word = afterSeparator(at);
        int index = word(PRE, word);
        if (index >= 0) {
            pre = PRE_KIND[index];
            preStart = number(word + PRE[index].length());
            preEnd = at;
        }
    }

    private void readPost() {
        if (peek('-') && at + 1 < text.length() && Digits.isDigit(text.charAt(at + 1))) {
            post = true;
            postStart = at + 1;
            postEnd = Digits.end(text, at + 1, text.length());
            at = postEnd;
            return;
        }
        int word = afterSeparator(at);
        int index = word(POST, word);
        if (index >= 0) {
            post = true;
            postStart = number(word + POST[index].length());
            postEnd = at;
        }
    }

    private void readDev() {
        int word = afterSeparator(at);
        if (word(DEV, word) >= 0) {
            dev = true;
            devStart = number(word + DEV[0].length());
            devEnd = at;
        }
    }

    private void readLocal() {
        local = at + 1;
        int from = local;
        int end = local;
        while (true) {
            while (end < text.length() && isAlphanumeric(text.charAt(end))) {
                end++;
            }
            if (end == from) {
                valid = false;
                return;
            }
            if (end == text.length() || !isSeparator(text.charAt(end))) {
                break;
            }
            end++;
            from = end;
        }
        localEnd = end;
        at = end;
    }

    /** {@return where the number behind a word starts} Moves to its end; an omitted number is 0, and empty. */
    private int number(int afterWord) {
        int start = afterSeparator(afterWord);
        if (start >= text.length() || !Digits.isDigit(text.charAt(start))) {
            start = afterWord;
        }
        at = Digits.end(text, start, text.length());
        return start;
    }

    private int afterSeparator(int from) {
        return from < text.length() && isSeparator(text.charAt(from)) ? from + 1 : from;
    }

    private int word(String[] words, int from) {
        for (int i = 0; i < words.length; i++) {
            if (startsWith(words[i], from)) {
                return i;
            }
        }
        return -1;
    }

    /** ASCII only: the Turkish dotless i is not an i here. */
    private boolean startsWith(String word, int from) {
        if (from + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Digits.lower(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean peek(char wanted) {
        return at < text.length() && Digits.lower(text.charAt(at)) == wanted;
    }

    private int skipBlanks(int from) {
        int end = from;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isAlphanumeric(char c) {
        return Digits.isDigit(c) || Digits.isLetter(c);
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_';
    }

    int compareRelease(Pep440 other) {
        int order = Digits.compare(text, epochStart, epochEnd, other.text, other.epochStart, other.epochEnd);
        return order != 0
                ? order
                : SemanticVersion.compareNumbers(
                        text, releaseStart, releaseEnd, other.text, other.releaseStart, other.releaseEnd);
    }

    private int comparePublic(Pep440 other) {
        int order = compareRelease(other);
        if (order == 0) {
            order = Integer.compare(stage(), other.stage());
        }
        if (order == 0) {
            order = Digits.compare(text, preStart, preEnd, other.text, other.preStart, other.preEnd);
        }
        if (order == 0) {
            order = Boolean.compare(post, other.post);
        }
        if (order == 0) {
            order = Digits.compare(text, postStart, postEnd, other.text, other.postStart, other.postEnd);
        }
        if (order == 0) {
            order = Boolean.compare(other.dev, dev);
        }
        return order != 0 ? order : Digits.compare(text, devStart, devEnd, other.text, other.devStart, other.devEnd);
    }

    /** A development release of nothing else sorts before every pre-release. */
    private int stage() {
        if (pre != 0) {
            return pre;
        }
        return dev && !post ? 0 : Character.MAX_VALUE;
    }

    private int compareLocal(Pep440 other) {
        if (local < 0 || other.local < 0) {
            return Boolean.compare(local >= 0, other.local >= 0);
        }
        int from = local;
        int otherFrom = other.local;
        while (from < localEnd && otherFrom < other.localEnd) {
            int end = segmentEnd(from);
            int otherEnd = other.segmentEnd(otherFrom);
            boolean number = Digits.isNumber(text, from, end);
            if (number != Digits.isNumber(other.text, otherFrom, otherEnd)) {
                return number ? 1 : -1;
            }
            int order = number
                    ? Digits.compare(text, from, end, other.text, otherFrom, otherEnd)
                    : Digits.compareBlind(text, from, end, other.text, otherFrom, otherEnd);
            if (order != 0) {
                return order;
            }
            from = end + 1;
            otherFrom = otherEnd + 1;
        }
        return Boolean.compare(from < localEnd, otherFrom < other.localEnd);
    }

    private int segmentEnd(int from) {
        int end = from;
        while (end < localEnd && isAlphanumeric(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
