package dev.hull.vulns.versions;

/** The order of RubyGems (Gem::Version): numbers and words; a word is older than any number; zeros before a word or at the end say nothing. */
final class Gem {
    private final String text;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;
    private boolean words;

    private Gem(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Digits.isDigit(c)) {
                end = Digits.end(text, at, text.length());
                add(at, end);
            } else if (Digits.isLetter(c)) {
                dropZeros();
                words = true;
                end = Digits.endOfLetters(text, at, text.length());
                add(at, end);
            } else if (c == '-') {
                dropZeros();
                words = true;
                add(PRE, PRE);
            }
            at = end;
        }
        trimZeros();
    }

    /** Stands for the word {@code pre}, which a dash means. */
    private static final int PRE = -1;

    static int compare(String left, String right) {
        Gem first = new Gem(left);
        Gem second = new Gem(right);
        for (int i = 0; i < Math.max(first.size, second.size); i++) {
            int order = first.compare(second, i);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    static boolean isValid(String version) {
        String trimmed = version.strip();
        if (trimmed.isEmpty()) {
            return true;
        }
        if (!Digits.isDigit(trimmed.charAt(0))) {
            return false;
        }
        boolean separator = false;
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            boolean here = c == '.' || c == '-';
            if ((here && separator) || (!here && !Digits.isDigit(c) && !Digits.isLetter(c))) {
                return false;
            }
            separator = here;
        }
        return !separator;
    }

    private int compare(Gem other, int i) {
        boolean word = isWord(i);
        boolean otherWord = other.isWord(i);
        if (word != otherWord) {
            return word ? -1 : 1;
        }
        if (word) {
            return word(i).compareTo(other.word(i));
        }
        return Digits.compare(text, from(i), to(i), other.text, other.from(i), other.to(i));
    }

    private boolean isWord(int i) {
        return i < size && (starts[i] == PRE || Digits.isLetter(text.charAt(starts[i])));
    }

    private String word(int i) {
        return starts[i] == PRE ? "pre" : text.substring(starts[i], ends[i]);
    }

    private int from(int i) {
        return i < size ? starts[i] : 0;
    }

    private int to(int i) {
        return i < size ? ends[i] : 0;
    }

    private void add(int from, int to) {
        if (size == starts.length) {
            starts = java.util.Arrays.copyOf(starts, size * 2);
            ends = java.util.Arrays.copyOf(ends, size * 2);
        }
        starts[size] = from;
        ends[size] = to;
        size++;
    }

    private void dropZeros() {
        if (!words) {
            trimZeros();
        }
    }

    private void trimZeros() {
        while (size > 0
                && !isWord(size - 1)
                && Digits.skipZeros(text, starts[size - 1], ends[size - 1]) == ends[size - 1]) {
            size--;
        }
    }
}
