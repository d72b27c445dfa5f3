package dev.hull.artefacts;

import java.util.HashSet;
import java.util.Set;

/**
 * Which files a cataloguer may want, in a form that one lookup answers for all cataloguers: a file is offered if its name, its
 * ending or one of its folders' names stands here, or if it is executable and executables are asked for.
 *
 * @param names whole file names, as {@code package.json}
 * @param endings what names end with, from their last dot on, as {@code .jar}
 * @param folders names of the folder that directly holds the file, as {@code status.d}
 * @param executables regular files with an x bit, and shared libraries ({@code .so} in the name)
 * @param outside folders in which nothing is wanted: from the root where they begin with a slash, as {@code /usr/share}, else anywhere
 */
public record Claim(
        Set<String> names, Set<String> endings, Set<String> folders, boolean executables, Set<String> outside) {
    public Claim(Set<String> names, Set<String> endings, Set<String> folders, boolean executables) {
        this(names, endings, folders, executables, Set.of());
    }

    public static Claim names(String... names) {
        return new Claim(Set.of(names), Set.of(), Set.of(), false);
    }

    public static Claim endings(String... endings) {
        return new Claim(Set.of(), Set.of(endings), Set.of(), false);
    }

    public static Claim folders(String... folders) {
        return new Claim(Set.of(), Set.of(), Set.of(folders), false);
    }

    public static Claim ofExecutables() {
        return new Claim(Set.of(), Set.of(), Set.of(), true);
    }

    public Claim and(Claim other) {
        return new Claim(
                union(names, other.names),
                union(endings, other.endings),
                union(folders, other.folders),
                executables || other.executables,
                union(outside, other.outside));
    }

    public Claim outside(String... folders) {
        return and(new Claim(Set.of(), Set.of(), Set.of(), false, Set.of(folders)));
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        return Set.copyOf(all);
    }
}
