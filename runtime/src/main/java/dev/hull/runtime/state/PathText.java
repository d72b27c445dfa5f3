package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;

/**
 * Room for a path that is put together from where it begins and what was passed, used again for the next. Dot components
 * are taken back by their words alone; what the path begins with is left as it is.
 */
public final class PathText {
    /** What Falco allows, the NUL included; what is longer is named by {@link #TOO_LONG}. */
    private static final int LIMIT = 1024;

    private static final byte[] TOO_LONG =
            Bytes.of("/DIR_TOO_LONG/FILENAME_TOO_LONG").array();

    private byte[] bytes = new byte[LIMIT];
    private int length;

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** {@return whether the path, which begins with a slash, is the one that {@link #join} would give} */
    public static boolean isClean(byte[] path, int from, int size) {
        if (size == 0 || size >= LIMIT || path[from] != '/') {
            return false;
        }
        for (int i = from; i < from + size; i++) {
            if (path[i] == '/' && (i + 1 < from + size ? path[i + 1] == '/' || path[i + 1] == '.' : size > 1)) {
                return false;
            }
        }
        return true;
    }

    /** Begins with {@code base}, unless {@code path} begins with a slash; {@code base} should end with one. */
    public void join(Bytes base, byte[] path, int from, int size) {
        boolean absolute = size == 0 || path[from] == '/';
        int first = absolute ? 0 : base.length();
        if (first + size + 1 > LIMIT) {
            set(TOO_LONG, 0, TOO_LONG.length);
            return;
        }
        System.arraycopy(base.array(), 0, bytes, 0, first);
        length = append(first, path, from, from + size);
    }

    public void set(byte[] in, int from, int size) {
        if (size > bytes.length) {
            bytes = new byte[size];
        }
        System.arraycopy(in, from, bytes, 0, size);
        length = size;
    }

    private int append(int start, byte[] path, int from, int end) {
        int to = start;
        int at = from;
        while (at < end) {
            byte each = path[at];
            if (each == '/') {
                if (to == 0 || bytes[to - 1] != '/') {
                    bytes[to++] = each;
                }
                at++;
            } else if (each == '.' && (to == 0 || bytes[to - 1] == '/') && dots(path, at, end) > 0) {
                int dots = dots(path, at, end);
                to = dots == 2 ? parent(to) : to;
                at += dots + (at + dots < end ? 1 : 0);
            } else {
                bytes[to++] = each;
                at++;
            }
        }
        return to > 1 && bytes[to - 1] == '/' ? to - 1 : to;
    }

    /** {@return 1 or 2 if the component at {@code at} is so many dots and nothing else, else 0} */
    private static int dots(byte[] path, int at, int end) {
        int dots = at + 1 < end && path[at + 1] == '.' ? 2 : 1;
        return at + dots == end || path[at + dots] == '/' ? dots : 0;
    }

    private int parent(int to) {
        if (to <= 1) {
            return to;
        }
        int at = to - 1;
        while (at > 0 && bytes[at - 1] != '/') {
            at--;
        }
        return at;
    }

    Bytes of(Names names) {
        return names.of(bytes, 0, length);
    }
}
