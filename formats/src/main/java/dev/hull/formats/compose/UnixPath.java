package dev.hull.formats.compose;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes, taken apart and put together by their text alone, as Go's path package does. */
final class UnixPath {
    private UnixPath() {}

    /** {@return the shortest path that means the same: no {@code .}, no {@code //}, {@code ..} only at the start} */
    static String clean(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        boolean rooted = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals("..") || !rooted) {
                parts.addLast(part);
            }
        }
        String joined = String.join("/", parts);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** {@return {@code path} below {@code folder}, cleaned; {@code folder} alone where {@code path} is empty} */
    static String join(String folder, String path) {
        return folder.isEmpty() ? path.isEmpty() ? "" : clean(path) : clean(folder + "/" + path);
    }

    static boolean isAbsolute(String path) {
        return path.startsWith("/");
    }

    /** {@return everything before the last slash, cleaned; {@code .} where there is none} */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return clean(slash == 0 ? "/" : slash < 0 ? "" : path.substring(0, slash));
    }

    /** {@return the last part} */
    static String name(String path) {
        String clean = clean(path);
        return clean.equals("/") ? "/" : clean.substring(clean.lastIndexOf('/') + 1);
    }

    /** {@return the way from the folder {@code base} to {@code target}; both are absolute} */
    static String relative(String base, String target) {
        String[] from = parts(base);
        String[] to = parts(target);
        int common = 0;
        while (common < from.length && common < to.length && from[common].equals(to[common])) {
            common++;
        }
        StringBuilder way = new StringBuilder("../".repeat(from.length - common));
        for (int i = common; i < to.length; i++) {
            way.append(to[i]).append('/');
        }
        return way.isEmpty() ? "." : way.substring(0, way.length() - 1);
    }

    private static String[] parts(String absolute) {
        String clean = clean(absolute);
        return clean.equals("/") ? new String[0] : clean.substring(1).split("/", -1);
    }

    /** {@return whether Windows would take this for an absolute path: {@code C:\…}, {@code C:/…} or {@code \\host\share}} */
    static boolean isAbsoluteOnWindows(String path) {
        if (path.length() >= 3 && path.charAt(1) == ':') {
            return isSeparator(path.charAt(2));
        }
        return path.length() >= 2 && isSeparator(path.charAt(0)) && isSeparator(path.charAt(1));
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }
}
