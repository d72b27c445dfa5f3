package dev.hull.vulns.feeds;

import java.util.Optional;

/**
 * Releases of distributions by their Common Platform Enumeration, the URI form of NISTIR 7695:
 * {@code cpe:/a:redhat:enterprise_linux:9::appstream}, {@code cpe:/o:suse:sle-module-basesystem:15:sp5}.
 */
final class CpeSpaces {
    private CpeSpaces() {}

    static Optional<OsvSpaces.Place> of(String cpe, String name) {
        if (!cpe.startsWith("cpe:/")) {
            return ofName(name);
        }
        String[] parts = cpe.substring(5).split(":", -1);
        if (parts.length < 4) {
            return Optional.empty();
        }
        String version = parts[3];
        String update = parts.length > 4 ? parts[4] : "";
        String edition = parts.length > 5 ? parts[5] : "";
        return switch (parts[1]) {
            case "redhat" -> redHat(parts[2], version, edition);
            case "suse" -> suse(parts[2], version, update);
            case "opensuse" -> openSuse(parts[2], version);
            default -> Optional.empty();
        };
    }

    private static Optional<OsvSpaces.Place> redHat(String product, String version, String edition) {
        if (product.equals("enterprise_linux") || product.startsWith("enterprise_linux_")) {
            return place("rhel:" + major(version), edition);
        }
        return switch (product) {
            case "rhel_eus", "rhel_aus", "rhel_e4s", "rhel_tus", "rhel_els", "rhel_eus_long_life" ->
                place("rhel-" + product.substring(5) + ":" + version, edition);
            case "hummingbird" -> place("hummingbird:" + major(version), edition);
            default -> Optional.empty();
        };
    }

    private static Optional<OsvSpaces.Place> suse(String product, String version, String update) {
        if (product.startsWith("sles")
                || product.startsWith("sled")
                || product.startsWith("sle-module-")
                || product.startsWith("sle-sdk")
                || product.startsWith("sle_hpc")
                || product.startsWith("suse_sles")) {
            String pack = update.startsWith("sp") ? "." + update.substring(2) : "";
            return place("sles:" + version + pack, "");
        }
        return product.startsWith("sle-micro") || product.startsWith("sl-micro")
                ? place("sle-micro:" + version, "")
                : Optional.empty();
    }

    private static Optional<OsvSpaces.Place> openSuse(String product, String version) {
        return switch (product) {
            case "leap" -> place("opensuse-leap:" + version, "");
            case "tumbleweed" -> place("opensuse-tumbleweed", "");
            default -> Optional.empty();
        };
    }

    /** SUSE gives the whole products a name alone. */
    private static Optional<OsvSpaces.Place> ofName(String name) {
        if (name.startsWith("SUSE Linux Enterprise ")) {
            return OsvSpaces.of("SUSE:" + name.substring(5));
        }
        if (name.startsWith("openSUSE ")) {
            return OsvSpaces.of("openSUSE:" + name.substring(9));
        }
        return Optional.empty();
    }

    private static Optional<OsvSpaces.Place> place(String space, String channel) {
        return space.endsWith(":") ? Optional.empty() : Optional.of(new OsvSpaces.Place(space, channel));
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }
}
