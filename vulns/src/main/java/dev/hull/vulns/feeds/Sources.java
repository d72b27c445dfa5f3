package dev.hull.vulns.feeds;

import java.util.Locale;
import java.util.Map;

/** Who publishes under which prefix of an id. */
final class Sources {
    private static final Map<String, String> BY_PREFIX = Map.ofEntries(
            Map.entry("GHSA", "ghsa"),
            Map.entry("GO", "go"),
            Map.entry("PYSEC", "pysec"),
            Map.entry("RUSTSEC", "rustsec"),
            Map.entry("ALSA", "almalinux"),
            Map.entry("ALBA", "almalinux"),
            Map.entry("ALEA", "almalinux"),
            Map.entry("RLSA", "rocky"),
            Map.entry("RXSA", "rocky"),
            Map.entry("RHSA", "redhat"),
            Map.entry("RHBA", "redhat"),
            Map.entry("RHEA", "redhat"),
            Map.entry("ELSA", "oracle"),
            Map.entry("DSA", "debian"),
            Map.entry("DLA", "debian"),
            Map.entry("DTSA", "debian"),
            Map.entry("DEBIAN", "debian-tracker"),
            Map.entry("USN", "ubuntu"),
            Map.entry("LSN", "ubuntu"),
            Map.entry("UBUNTU", "ubuntu-tracker"),
            Map.entry("ALPINE", "alpine-secdb"),
            Map.entry("ALAS", "amazon"),
            Map.entry("ALAS2", "amazon"),
            Map.entry("ALAS2023", "amazon"),
            Map.entry("SUSE", "suse"),
            Map.entry("openSUSE", "suse"),
            Map.entry("BIT", "bitnami"),
            Map.entry("MAL", "malicious-packages"),
            Map.entry("HSEC", "haskell"),
            Map.entry("RSEC", "r-consortium"),
            Map.entry("PSF", "psf"),
            Map.entry("DRUPAL", "drupal"),
            Map.entry("EEF", "erlang"),
            Map.entry("CGA", "chainguard"),
            Map.entry("MGASA", "mageia"),
            Map.entry("PHSA", "photon"),
            Map.entry("OESA", "openeuler"));

    private Sources() {}

    static String of(String id) {
        int dash = id.indexOf('-');
        String prefix = dash < 0 ? id : id.substring(0, dash);
        String known = BY_PREFIX.get(prefix);
        return known != null ? known : prefix.toLowerCase(Locale.ROOT);
    }
}
