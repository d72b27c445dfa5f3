package dev.hull.vulns.match;

import dev.hull.model.Distro;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where advisories about the packages of a distribution stand.
 *
 * @param space as {@link dev.hull.vulns.Spaces} writes it; empty where there is no distribution
 * @param names whose names the advisories use
 */
record Release(String space, Names names) {
    /** Which package an advisory names. */
    enum Names {
        /** The one that was built from. */
        SOURCE,
        /** The one that is installed. */
        BINARY,
        /** Either. */
        BOTH,
        /** The one that is installed; the one that was built from only where the advisory says that it is a source. */
        STATED
    }

    private static final Release NONE = new Release("", Names.SOURCE);

    /** Those that have another's packages, and its advisories are right for them; and what Trivy calls others in bills of materials. */
    private static final Map<String, String> KNOWN_AS = Map.of(
            "centos", "rhel",
            "raspbian", "debian",
            "mariner", "azurelinux",
            "cbl-mariner", "azurelinux",
            "alma", "almalinux",
            "redhat", "rhel",
            "oracle", "ol",
            "amazon", "amzn");

    private static final List<String> BY_BINARY = List.of(
            "almalinux", "rocky", "ol", "fedora", "sles", "sled", "opensuse-leap", "opensuse-tumbleweed", "sle_hpc");
    private static final List<String> ROLLING =
            List.of("wolfi", "chainguard", "opensuse-tumbleweed", "arch", "minimos");

    /** How many packages the list of fixes of an Alpine release names at the least; one that names fewer is a sample. */
    private static final int WHOLE_LIST = 100;

    static final String ALPINE_EDGE = "alpine:edge";

    static Release of(Distro distro) {
        if (!distro.isKnown()) {
            return NONE;
        }
        String id = KNOWN_AS.getOrDefault(distro.id(), distro.id());
        String version = distro.version();
        return switch (id) {
            case "debian" -> new Release("debian:" + (version.isEmpty() ? "sid" : part(version, 1)), Names.SOURCE);
            case "ubuntu" -> new Release("ubuntu:" + part(version, 2), Names.SOURCE);
            case "alpine" -> new Release(isEdge(distro) ? ALPINE_EDGE : "alpine:" + part(version, 2), Names.SOURCE);
            case "almalinux", "rocky", "ol", "rhel" -> new Release(id + ":" + part(version, 1), names(id));
            case "amzn" -> new Release("amzn:" + amazon(version), Names.BINARY);
            case "sles", "sled", "sle_hpc" -> new Release("sles:" + version, Names.BINARY);
            default -> new Release(ROLLING.contains(id) || version.isEmpty() ? id : id + ":" + version, names(id));
        };
    }

    /** The first Amazon Linux calls itself by its image, {@code 2018.03}. */
    private static String amazon(String version) {
        boolean isFirst = version.startsWith("AMI") || version.startsWith("201") && version.indexOf('.') == 4;
        return isFirst ? "1" : version;
    }

    private static Names names(String id) {
        if (BY_BINARY.contains(id)) {
            return Names.BINARY;
        }
        return ROLLING.contains(id)
                ? Names.SOURCE
                : id.equals("rhel") || id.equals("hummingbird") ? Names.STATED : Names.BOTH;
    }

    private static boolean isEdge(Distro distro) {
        String version = distro.version().toLowerCase(Locale.ROOT);
        return version.isEmpty() || version.contains("alpha") || version.contains("edge");
    }

    /** {@return whether edge's fixes have to stand in for those of this release} Then {@code known} packages of its own are too few. */
    boolean borrows(int known) {
        return space.startsWith("alpine:") && !space.equals(ALPINE_EDGE) && known < WHOLE_LIST;
    }

    /** {@return the first {@code parts} of a version, between dots} */
    private static String part(String version, int parts) {
        int end = -1;
        for (int i = 0; i < parts; i++) {
            int dot = version.indexOf('.', end + 1);
            if (dot < 0) {
                return version;
            }
            end = dot;
        }
        return version.substring(0, end);
    }
}
