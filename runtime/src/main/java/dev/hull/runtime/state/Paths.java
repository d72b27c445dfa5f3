package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.Arrays;

/** Paths as the kernel's texts: joined and cleaned by their words alone, as nobody can ask the file system of a recording. */
final class Paths {
    private static final Bytes ROOT = Bytes.of("/");

    private Paths() {}

    /**
     * {@return {@code path}, behind {@code directory} unless it begins with a slash, without empty and dot components
     * and with each {@code ..} taken back} It has no slash at its end unless it is the root.
     */
    static Bytes join(Bytes directory, byte[] path, int from, int length) {
        byte[] joined = new byte[directory.length() + length + 1];
        return trimmed(joined, joined(joined, directory, path, from, length));
    }

    private static int joined(byte[] to, Bytes directory, byte[] path, int from, int length) {
        boolean absolute = length > 0 && path[from] == '/';
        int size = absolute ? 0 : append(to, 0, directory.array(), 0, directory.length());
        return append(to, size, path, from, length);
    }

    /** {@return the same with a slash at its end, out of the names that the machine has} */
    static Bytes directory(Bytes directory, byte[] path, int from, int length, Machine machine) {
        byte[] room = machine.nameRoom().clear().reserve(directory.length() + length + 2);
        int size = joined(room, directory, path, from, length);
        room[size] = '/';
        return machine.names().of(room, 0, size + 1);
    }

    static Bytes join(Bytes directory, Bytes path) {
        return join(directory, path.array(), 0, path.length());
    }

    /** {@return the path with a slash at its end} */
    static Bytes asDirectory(Bytes path) {
        int length = path.length();
        if (length > 0 && path.array()[length - 1] == '/') {
            return path;
        }
        byte[] longer = Arrays.copyOf(path.array(), length + 1);
        longer[length] = '/';
        return Bytes.owned(longer);
    }

    private static Bytes trimmed(byte[] joined, int size) {
        return size == 0 ? ROOT : Bytes.copy(joined, 0, size);
    }

    /** Appends components, each behind a slash; an empty {@code to} stands for the root. */
    private static int append(byte[] to, int size, byte[] path, int from, int length) {
        int at = from;
        int end = from + length;
        int filled = size;
        while (at < end) {
            int next = at;
            while (next < end && path[next] != '/') {
                next++;
            }
            filled = component(to, filled, path, at, next - at);
            at = next + 1;
        }
        return filled;
    }

    private static int component(byte[] to, int size, byte[] path, int from, int length) {
        if (length == 0 || length == 1 && path[from] == '.') {
            return size;
        }
        if (length == 2 && path[from] == '.' && path[from + 1] == '.') {
            int at = size;
            while (at > 0 && to[--at] != '/') {}
            return at;
        }
        to[size] = '/';
        System.arraycopy(path, from, to, size + 1, length);
        return size + 1 + length;
    }
}
