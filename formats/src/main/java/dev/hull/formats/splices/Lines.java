package dev.hull.formats.splices;

import dev.hull.model.Source;

/** A document's bytes by lines: what stands before and behind a token. */
final class Lines {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final String lineBreak;

    /** The document's range must begin at a line's start. */
    Lines(Source source, int from, int to) {
        this.bytes = source.bytes();
        this.from = startsWithMark(from) ? from + 3 : from;
        this.to = to;
        this.lineBreak = firstBreak();
    }

    private boolean startsWithMark(int at) {
        return bytes.length - at >= 3
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }

    private String firstBreak() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return "\n";
            }
            if (bytes[i] == '\r') {
                return i + 1 < bytes.length && bytes[i + 1] == '\n' ? "\r\n" : "\r";
            }
        }
        return "\n";
    }

    /** {@return the line break that the document has} */
    String lineBreak() {
        return lineBreak;
    }

    /** {@return the byte at {@code at}, 0 outside the document} */
    int at(int at) {
        return at >= from && at < to ? bytes[at] : 0;
    }

    int start(int at) {
        int i = at;
        while (i > from && !isBreak(bytes[i - 1])) {
            i--;
        }
        return i;
    }

    /** {@return the end of the line that {@code at} is in, before its line break} */
    int end(int at) {
        int i = at;
        while (i < to && !isBreak(bytes[i])) {
            i++;
        }
        return i;
    }

    /** {@return the start of the line behind the one that {@code at} is in, or the document's end} */
    int next(int at) {
        int i = end(at);
        if (i < to && bytes[i] == '\r' && i + 1 < to && bytes[i + 1] == '\n') {
            return i + 2;
        }
        return Math.min(i + 1, to);
    }

    /** {@return where the line break before the line that begins at {@code start} begins} */
    int breakBefore(int start) {
        if (start <= from) {
            return start;
        }
        boolean pair = start - 2 >= from && bytes[start - 2] == '\r' && bytes[start - 1] == '\n';
        return start - (pair ? 2 : 1);
    }

    boolean isEnd(int at) {
        return at >= to;
    }

    /** {@return the bytes of the line before {@code at}} A byte order mark is none of them. */
    int column(int at) {
        return at - start(at);
    }

    boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    boolean has(char sought, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == sought) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether nothing but spaces stands before {@code at} on its line} */
    boolean isFirst(int at) {
        return isOnly(at, false);
    }

    /** {@return whether nothing but spaces and dashes stands before {@code at} on its line} */
    boolean isFirstBehindDashes(int at) {
        return isOnly(at, true);
    }

    private boolean isOnly(int at, boolean dashes) {
        for (int i = start(at); i < at; i++) {
            if (bytes[i] != ' ' && !(dashes && bytes[i] == '-')) {
                return false;
            }
        }
        return true;
    }

    /** {@return the first byte from {@code at} on that is no blank and in no comment, or the document's end} */
    int token(int at) {
        int i = at;
        while (i < to) {
            if (bytes[i] == '#') {
                i = end(i);
            } else if (isBlank(bytes[i])) {
                i++;
            } else {
                return i;
            }
        }
        return to;
    }

    /** {@return the start of the blanks that end before {@code at}} */
    int blanksBefore(int at) {
        int i = at;
        while (i > from && (bytes[i - 1] == ' ' || bytes[i - 1] == '\t')) {
            i--;
        }
        return i;
    }

    /** {@return where a line can be put behind the token that ends at {@code at}: its line's end, or behind a block scalar's last blanks} */
    int afterToken(int at, boolean keepsBlanks) {
        int i = end(at);
        if (!keepsBlanks) {
            return i;
        }
        while (i < to) {
            int next = next(i);
            if (!isBlank(next, end(next)) || next == i || end(next) == next && isEnd(next)) {
                return i;
            }
            i = end(next);
        }
        return i;
    }

    boolean isBreak(int at) {
        return at < to && isBreak(bytes[at]);
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || isBreak(b);
    }
}
