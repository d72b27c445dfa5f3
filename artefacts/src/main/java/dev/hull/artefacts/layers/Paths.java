package dev.hull.artefacts.layers;

import java.util.ArrayList;
import java.util.List;

/** Paths from the root of an archive or a file system. */
public final class Paths {
    private Paths() {}

    /** {@return the path without empty parts, {@code .} and {@code ..}} What climbs over the root stays there. */
    public static String plain(String path) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                String part = path.substring(start, i);
                start = i + 1;
                if (part.equals("..")) {
                    if (!parts.isEmpty()) {
                        parts.removeLast();
                    }
                } else if (!part.isEmpty() && !part.equals(".")) {
                    parts.add(part);
                }
            }
        }
        return String.join("/", parts);
    }
}
