package dev.hull.vulns.feeds;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The ecosystems of the OSV schema, and their suffixes, as spaces.
 *
 * <p>Source: ossf.github.io/osv-schema, "affected[].package", and what osv.dev serves.
 */
final class OsvSpaces {
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("Maven", "maven"),
            Map.entry("npm", "npm"),
            Map.entry("PyPI", "pypi"),
            Map.entry("Go", "golang"),
            Map.entry("crates.io", "cargo"),
            Map.entry("RubyGems", "gem"),
            Map.entry("Packagist", "composer"),
            Map.entry("NuGet", "nuget"),
            Map.entry("Hex", "hex"),
            Map.entry("Pub", "pub"),
            Map.entry("SwiftURL", "swift"),
            Map.entry("Hackage", "hackage"),
            Map.entry("GHC", "ghc"),
            Map.entry("CRAN", "cran"),
            Map.entry("Bioconductor", "bioconductor"),
            Map.entry("CPAN", "cpan"),
            Map.entry("Julia", "julia"),
            Map.entry("opam", "opam"),
            Map.entry("ConanCenter", "conan"),
            Map.entry("Bitnami", "bitnami"),
            Map.entry("DHI", "dhi"),
            Map.entry("GitHub Actions", "github"),
            Map.entry("VSCode", "vscode"),
            Map.entry("Kubernetes", "kubernetes"),
            Map.entry("kubernetes", "kubernetes"),
            Map.entry("Linux", "linux"),
            Map.entry("Android", "android"),
            Map.entry("OSS-Fuzz", "oss-fuzz"));

    /** OSV's name of a distribution, and the ID in its os-release. */
    private static final Map<String, String> DISTRIBUTIONS = Map.ofEntries(
            Map.entry("Debian", "debian"),
            Map.entry("Ubuntu", "ubuntu"),
            Map.entry("Alpine", "alpine"),
            Map.entry("AlmaLinux", "almalinux"),
            Map.entry("Rocky Linux", "rocky"),
            Map.entry("Red Hat", "rhel"),
            Map.entry("SUSE", "sles"),
            Map.entry("openSUSE", "opensuse-leap"),
            Map.entry("openEuler", "openEuler"),
            Map.entry("Photon OS", "photon"),
            Map.entry("Mageia", "mageia"),
            Map.entry("Wolfi", "wolfi"),
            Map.entry("Chainguard", "chainguard"),
            Map.entry("MinimOS", "minimos"),
            Map.entry("Echo", "echo"),
            Map.entry("Alpaquita", "alpaquita"),
            Map.entry("BellSoft Hardened Containers", "bellsoft-hardened-containers"),
            Map.entry("Azure Linux", "azurelinux"),
            Map.entry("Amazon Linux", "amzn"),
            Map.entry("Oracle Linux", "ol"),
            Map.entry("CleanStart", "cleanstart"),
            Map.entry("Docker Hardened Images", "dhi"));

    private OsvSpaces() {}

    /**
     * A space, and the channel of it that is meant: {@code appstream} of Red Hat, {@code pro} of Ubuntu; mostly empty.
     */
    record Place(String space, String channel) {}

    static Optional<Place> of(String ecosystem) {
        int colon = ecosystem.indexOf(':');
        String head = colon < 0 ? ecosystem : ecosystem.substring(0, colon);
        String suffix = colon < 0 ? "" : ecosystem.substring(colon + 1);
        String language = LANGUAGES.get(head);
        if (language != null) {
            return Optional.of(new Place(language, ""));
        }
        String id = DISTRIBUTIONS.get(head);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (id) {
                    case "alpine" -> place(id, suffix.startsWith("v") ? suffix.substring(1) : suffix);
                    case "ubuntu" -> ubuntu(suffix);
                    case "rhel" -> redHat(suffix);
                    case "sles" -> suse(suffix);
                    case "opensuse-leap" -> openSuse(suffix);
                    case "openEuler" -> place(id, suffix.replace("-LTS", ""));
                    default -> place(id, suffix);
                });
    }

    private static Place place(String id, String version) {
        return new Place(version.isEmpty() ? id : id + ":" + version, "");
    }

    /** {@code 22.04:LTS}, {@code Pro:18.04:LTS}, {@code Pro:FIPS-updates:20.04:LTS}: Pro's fixes are a subscriber's. */
    private static Place ubuntu(String suffix) {
        String version = "";
        StringBuilder channel = new StringBuilder();
        for (String part : suffix.split(":")) {
            if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
                version = part;
            } else if (!part.equals("LTS")) {
                channel.append(channel.isEmpty() ? "" : "-").append(part.toLowerCase(Locale.ROOT));
            }
        }
        return new Place(channel.isEmpty() ? "ubuntu:" + version : "ubuntu-" + channel + ":" + version, "");
    }

    /** {@code enterprise_linux:9::appstream}, {@code rhel_e4s:9.2::appstream}. */
    private static Place redHat(String suffix) {
        String[] parts = suffix.split(":");
        String product = parts.length > 0 ? parts[0] : "";
        String version = parts.length > 1 ? parts[1] : "";
        String channel = parts.length > 3 ? parts[3] : "";
        return product.equals("enterprise_linux")
                ? new Place("rhel:" + major(version), channel)
                : new Place("rhel-" + product.replace("rhel_", "") + ":" + version, channel);
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    /** {@code Linux Enterprise Server 15 SP5}; modules belong to the server of their release. */
    private static Place suse(String suffix) {
        String version = "";
        for (String word : suffix.split(" ")) {
            if (word.startsWith("SP") && !version.isEmpty() && !version.contains(".")) {
                version += "." + upToDash(word.substring(2));
            } else if (!word.isEmpty() && Character.isDigit(word.charAt(0)) && version.isEmpty()) {
                version = upToDash(word);
            }
        }
        return place("sles", version);
    }

    private static String upToDash(String word) {
        int dash = word.indexOf('-');
        return dash < 0 ? word : word.substring(0, dash);
    }

    private static Place openSuse(String suffix) {
        return suffix.startsWith("Leap ")
                ? place("opensuse-leap", suffix.substring(5))
                : suffix.startsWith("Tumbleweed") ? new Place("opensuse-tumbleweed", "") : place("opensuse", suffix);
    }
}
