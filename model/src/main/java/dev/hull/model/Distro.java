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
 * @param end the last day on which it is looked after, as yyyy-mm-dd; empty where none is known, or where it has no releases
 */
public record Distro(String id, String version, String codename, String pretty, List<String> like, String end) {
    public static final Distro NONE = new Distro("", "", "", "", List.of());

    public Distro {
        like = List.copyOf(like);
    }

    /** One of whose end nothing is known. */
    public Distro(String id, String version, String codename, String pretty, List<String> like) {
        this(id, version, codename, pretty, like, "");
    }

    public Distro endingAt(String day) {
        return new Distro(id, version, codename, pretty, like, day);
    }

    public boolean isKnown() {
        return !id.isEmpty();
    }

    /** As a package URL's qualifier has it: {@code debian-12}; empty where there is none. */
    public String tag() {
        return version.isEmpty() ? id : id + "-" + version;
    }
}
