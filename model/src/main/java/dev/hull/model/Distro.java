package dev.hull.model;

import java.util.List;

/**
 * The distribution that an image is made of, as its os-release names it (os-release(5)).
 *
 * @param id {@code ID}: debian, alpine, almalinux; empty where there is none
 * @param version {@code VERSION_ID}: 12, 3.20.3, 9.0; empty for rolling releases
 * @param codename {@code VERSION_CODENAME}; may be empty
 * @param pretty {@code PRETTY_NAME}, for people
 * @param like {@code ID_LIKE}, the nearest first
 */
public record Distro(String id, String version, String codename, String pretty, List<String> like) {
    public static final Distro NONE = new Distro("", "", "", "", List.of());

    public Distro {
        like = List.copyOf(like);
    }

    public boolean isKnown() {
        return !id.isEmpty();
    }

    /** As a package URL's qualifier has it: {@code debian-12}; empty where there is none. */
    public String tag() {
        return version.isEmpty() ? id : id + "-" + version;
    }
}
