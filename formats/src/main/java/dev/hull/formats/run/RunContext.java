package dev.hull.formats.run;

import dev.hull.model.Limits;
import dev.hull.model.Sources;

/**
 * What a line finds around it.
 *
 * @param directory the absolute path of the working directory, which makes relative sources absolute; empty where it is not known
 */
public record RunContext(Sources sources, String directory, Limits limits) {
    /** {@return {@code path} made absolute, if it begins with a dot, and cleaned as path.Clean does} */
    String absolute(String path) {
        return path.startsWith(".") && !directory.isEmpty() ? clean(directory + "/" + path) : path;
    }

    /** {@return the shortest path of the same meaning (Go's path.Clean)} */
    static String clean(String path) {
        java.util.ArrayDeque<String> kept = new java.util.ArrayDeque<>();
        boolean rooted = path.startsWith("/");
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (part.equals("..") ? !rooted : !part.isEmpty() && !part.equals(".")) {
                kept.addLast(part);
            }
        }
        String joined = String.join("/", kept);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }
}
