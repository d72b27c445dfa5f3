package dev.hull.vulns.feeds;

import java.util.Map;
import java.util.Optional;

/**
 * Releases by their code names.
 *
 * <p>Sources: debian.org/releases; wiki.ubuntu.com/Releases.
 */
final class Releases {
    private static final Map<String, String> DEBIAN = Map.ofEntries(
            Map.entry("woody", "3.0"),
            Map.entry("sarge", "3.1"),
            Map.entry("etch", "4"),
            Map.entry("lenny", "5"),
            Map.entry("squeeze", "6"),
            Map.entry("wheezy", "7"),
            Map.entry("jessie", "8"),
            Map.entry("stretch", "9"),
            Map.entry("buster", "10"),
            Map.entry("bullseye", "11"),
            Map.entry("bookworm", "12"),
            Map.entry("trixie", "13"),
            Map.entry("forky", "14"),
            Map.entry("duke", "15"),
            Map.entry("sid", "sid"));

    private static final Map<String, String> UBUNTU = Map.ofEntries(
            Map.entry("precise", "12.04"),
            Map.entry("trusty", "14.04"),
            Map.entry("xenial", "16.04"),
            Map.entry("bionic", "18.04"),
            Map.entry("cosmic", "18.10"),
            Map.entry("disco", "19.04"),
            Map.entry("eoan", "19.10"),
            Map.entry("focal", "20.04"),
            Map.entry("groovy", "20.10"),
            Map.entry("hirsute", "21.04"),
            Map.entry("impish", "21.10"),
            Map.entry("jammy", "22.04"),
            Map.entry("kinetic", "22.10"),
            Map.entry("lunar", "23.04"),
            Map.entry("mantic", "23.10"),
            Map.entry("noble", "24.04"),
            Map.entry("oracular", "24.10"),
            Map.entry("plucky", "25.04"),
            Map.entry("questing", "25.10"),
            Map.entry("resolute", "26.04"));

    private Releases() {}

    /** {@return the space of a release of Debian}; {@code debian:sid} for the one that never is released. */
    static Optional<String> debian(String codename) {
        int dash = codename.indexOf('-');
        String version = DEBIAN.get(dash < 0 ? codename : codename.substring(0, dash));
        return Optional.ofNullable(version).map("debian:"::concat);
    }

    /** {@return the space of a release of Ubuntu}; {@code esm-infra/xenial} is of the subscribers' space. */
    static Optional<String> ubuntu(String codename) {
        int slash = codename.indexOf('/');
        String version = UBUNTU.get(codename.substring(slash + 1));
        if (version == null) {
            return Optional.empty();
        }
        return Optional.of((slash < 0 ? "ubuntu:" : "ubuntu-pro:") + version);
    }
}
