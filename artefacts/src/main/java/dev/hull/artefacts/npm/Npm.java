package dev.hull.artefacts.npm;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** What the files of npm, Yarn, pnpm and Bun have in common. */
final class Npm {
    private static final Set<String> DIGESTS = Set.of("sha1", "sha256", "sha384", "sha512");

    private Npm() {}

    /** {@return a package} {@code fullName} has its scope. */
    static Component component(String fullName, String version, Evidence evidence) {
        int slash = fullName.startsWith("@") ? fullName.indexOf('/') : -1;
        return slash < 0
                ? Component.of(Ecosystem.NPM, "", fullName, version, evidence)
                : Component.of(
                        Ecosystem.NPM, fullName.substring(0, slash), fullName.substring(slash + 1), version, evidence);
    }

    /** {@return the first digest of a Subresource Integrity text, by its algorithm, in hexadecimal} Empty where there is none. */
    static Map<String, String> digest(String integrity) {
        int dash = integrity.indexOf('-');
        if (dash < 0 || !DIGESTS.contains(integrity.substring(0, dash))) {
            return Map.of();
        }
        int blank = integrity.indexOf(' ');
        String encoded = integrity.substring(dash + 1, blank < dash ? integrity.length() : blank);
        try {
            return Map.of(
                    integrity.substring(0, dash),
                    HexFormat.of().formatHex(Base64.getDecoder().decode(encoded)));
        } catch (IllegalArgumentException _) {
            return Map.of();
        }
    }

    static Map<String, String> scope(boolean dev, boolean optional) {
        return dev ? Map.of("scope", "dev") : optional ? Map.of("scope", "optional") : Map.of();
    }

    /** {@return whether this is a version, and not an address of a repository, a file or a folder} */
    static boolean isVersion(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) && text.indexOf(':') < 0 && text.indexOf('/') < 0;
    }

    /** {@return where the version begins in {@code name@version}: behind the at sign that is not a scope's; -1 where there is none} */
    static int versionStart(String text) {
        int at = text.indexOf('@', 1);
        return at < 0 ? -1 : at + 1;
    }
}
