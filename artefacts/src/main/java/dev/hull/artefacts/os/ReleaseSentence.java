package dev.hull.artefacts.os;

import dev.hull.model.Distro;
import java.util.List;
import java.util.Map;

/** The one line that distributions wrote before os-release(5): {@code CentOS release 6.10 (Final)}. */
final class ReleaseSentence {
    /** What the sentence begins with, and the {@code ID} that the same distribution has in os-release. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("Red Hat Enterprise Linux", "rhel"),
            Map.entry("CentOS", "centos"),
            Map.entry("AlmaLinux", "almalinux"),
            Map.entry("Rocky Linux", "rocky"),
            Map.entry("Oracle Linux", "ol"),
            Map.entry("Fedora", "fedora"),
            Map.entry("Amazon Linux", "amzn"),
            Map.entry("Scientific Linux", "scientific"),
            Map.entry("VMware Photon", "photon"),
            Map.entry("CBL-Mariner", "mariner"),
            Map.entry("Microsoft Azure Linux", "azurelinux"),
            Map.entry("SUSE Linux Enterprise Server", "sles"),
            Map.entry("openSUSE", "opensuse"),
            Map.entry("CloudLinux", "cloudlinux"),
            Map.entry("openEuler", "openeuler"),
            Map.entry("Slackware", "slackware"));

    private ReleaseSentence() {}

    static Distro read(String text) {
        String sentence = line(text);
        String id = id(sentence);
        return id.isEmpty() ? Distro.NONE : new Distro(id, version(sentence), between(sentence), sentence, List.of());
    }

    /** {@code SUSE Linux Enterprise Server 11 (x86_64)}, then {@code VERSION = 11} and {@code PATCHLEVEL = 4}. */
    static Distro readSuse(String text) {
        Distro distro = read(text);
        String patch = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("PATCHLEVEL")) {
                patch = line.substring(line.indexOf('=') + 1).strip();
            }
        }
        boolean plain = patch.isEmpty() || patch.equals("0");
        return distro.isKnown()
                ? new Distro(
                        distro.id(),
                        plain ? distro.version() : distro.version() + "." + patch,
                        "",
                        distro.pretty(),
                        List.of())
                : distro;
    }

    private static String line(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static String id(String sentence) {
        for (Map.Entry<String, String> name : NAMES) {
            if (sentence.startsWith(name.getKey())) {
                return name.getValue();
            }
        }
        return "";
    }

    private static String version(String sentence) {
        for (String word : sentence.split(" ", -1)) {
            if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                return word;
            }
        }
        return "";
    }

    private static String between(String sentence) {
        int open = sentence.indexOf('(');
        int close = sentence.indexOf(')', open + 1);
        return open < 0 || close < 0 ? "" : sentence.substring(open + 1, close);
    }
}
