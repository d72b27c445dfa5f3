package dev.hull.scan.readers;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Finds the keys at the top of YAML and JSON documents without parsing them. */
final class TopKeys {
    private final byte[] bytes;
    private final int most;
    private final boolean mayBeBroken;
    private final Set<String> keys = new HashSet<>();

    private TopKeys(byte[] bytes, int most, boolean mayBeBroken) {
        this.bytes = bytes;
        this.most = most;
        this.mayBeBroken = mayBeBroken;
    }

    /** {@return the keys} Where the text is no YAML at all, as prose with an example in it, there are none, unless it may be broken. */
    static Set<String> of(byte[] bytes, int most, boolean mayBeBroken) {
        TopKeys found = new TopKeys(bytes, most, mayBeBroken);
        int first = found.firstOfContent();
        if (first < bytes.length && (bytes[first] == '{' || bytes[first] == '[')) {
            found.flow(first);
        } else {
            found.block();
        }
        return found.keys;
    }

    /** Past a byte order mark, blanks, comments and the start of a document. */
    private int firstOfContent() {
        int i = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
        while (i < bytes.length) {
            if (bytes[i] == '#' || startsDocument(i)) {
                i = lineEnd(i);
            } else if (bytes[i] > ' ') {
                return i;
            } else {
                i++;
            }
        }
        return i;
    }

    private boolean startsDocument(int i) {
        return i + 2 < bytes.length && bytes[i] == '-' && bytes[i + 1] == '-' && bytes[i + 2] == '-';
    }

    private int lineEnd(int i) {
        int end = i;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Keys of lines at the indentation of the first one; a dash at the top counts as indentation. */
    private void block() {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
        int top = -1;
        while (at < bytes.length && keys.size() < most) {
            int end = lineEnd(at);
            int start = at;
            while (start < end && (bytes[start] == ' ' || isDash(start, end))) {
                start++;
            }
            if (startsDocument(at)) {
                top = -1;
            } else if (start < end && bytes[start] != '#') {
                top = top < 0 ? start - at : top;
                if (start - at == top && !key(start, end) && !mayBeBroken && isWord(bytes[start])) {
                    keys.clear();
                    return;
                }
            }
            at = end + 1;
        }
    }

    private boolean isDash(int i, int end) {
        return bytes[i] == '-' && i + 1 < end && bytes[i + 1] == ' ';
    }

    /** No line of YAML begins so at the top but for a key. */
    private static boolean isWord(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b < 0;
    }

    private boolean key(int start, int end) {
        int colon = start;
        while (colon < end && bytes[colon] != ':') {
            colon++;
        }
        if (colon < end && (colon + 1 == end || bytes[colon + 1] == ' ' || bytes[colon + 1] == '\t')) {
            add(start, colon);
            return true;
        }
        return false;
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        if (end - start >= 2 && (bytes[start] == '"' || bytes[start] == '\'') && bytes[end - 1] == bytes[start]) {
            start++;
            end--;
        }
        if (end > start && end - start < 100) {
            keys.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        }
    }

    /** Keys of the objects that stand at the top, or in a list at the top; several values may follow one another. */
    private void flow(int first) {
        int depth = 0;
        int lists = 0;
        int start = -1;
        for (int i = first; i < bytes.length && keys.size() < most; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\'') {
                int end = quoteEnd(i, b);
                start = i;
                i = end;
            } else if (b == '{' || b == '[') {
                lists += depth == lists && b == '[' ? 1 : 0;
                depth++;
                start = -1;
            } else if (b == '}' || b == ']') {
                depth = Math.max(0, depth - 1);
                lists = Math.min(lists, depth);
                start = -1;
            } else if (b == ':' && depth == lists + 1 && start >= 0) {
                add(start, i);
                start = -1;
            } else if (b == ',') {
                start = -1;
            } else if (b > ' ' && start < 0) {
                start = i;
            }
        }
    }

    private int quoteEnd(int i, byte quote) {
        int end = i + 1;
        while (end < bytes.length && bytes[end] != quote) {
            end += bytes[end] == '\\' && quote == '"' ? 2 : 1;
        }
        return Math.min(end, bytes.length - 1);
    }
}
