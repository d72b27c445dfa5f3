package dev.hull.vulns;

import dev.hull.model.Ecosystem;
import java.util.Locale;

/**
 * Where a package's name means something: a purl type for languages ({@code npm}, {@code pypi}, {@code golang}), and for
 * distributions the ID of os-release(5) and the release, as {@code debian:12}, {@code alpine:3.20}, {@code almalinux:9},
 * {@code rhel:9}, {@code ubuntu:22.04}, {@code amzn:2023}, {@code sles:15.5}; a rolling one without: {@code wolfi}.
 */
public final class Spaces {
    private Spaces() {}

    /** {@return the space of a language's packages} */
    public static String of(Ecosystem ecosystem) {
        return ecosystem.purlType();
    }

    /**
     * {@return the one writing of a package's name in its space}
     *
     * <p>PyPI: PEP 503. NuGet, Composer: case does not count. All others: as it is.
     */
    public static String name(String space, String name) {
        return switch (space) {
            case "pypi" -> folded(name);
            case "nuget", "composer", "hex", "pub" -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean dash = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == '_' || c == '.') {
                dash = !folded.isEmpty();
                continue;
            }
            if (dash) {
                folded.append('-');
                dash = false;
            }
            folded.append(Character.toLowerCase(c));
        }
        return folded.toString();
    }
}
