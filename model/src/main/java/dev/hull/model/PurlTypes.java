package dev.hull.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What each type of package URL asks of its parts (package-url/purl-spec, types). */
final class PurlTypes {
    private static final Set<String> LOWER_NAMESPACE = Set.of(
            "alpm", "apk", "bitbucket", "brew", "composer", "deb", "github", "hex", "qpkg", "rpm", "vscode-extension");
    private static final Set<String> LOWER_NAME = Set.of(
            "alpm",
            "apk",
            "bitbucket",
            "bitnami",
            "brew",
            "composer",
            "deb",
            "github",
            "hex",
            "oci",
            "pub",
            "vscode-extension");
    private static final Set<String> LOWER_VERSION = Set.of("huggingface", "vscode-extension");
    private static final Set<String> WITHOUT_NAMESPACE = Set.of(
            "bazel",
            "bitnami",
            "cargo",
            "chrome-extension",
            "cocoapods",
            "conda",
            "cran",
            "gem",
            "hackage",
            "julia",
            "mlflow",
            "nuget",
            "oci",
            "opam",
            "otp",
            "pub",
            "pypi",
            "vcpkg");
    private static final Set<String> WITH_NAMESPACE = Set.of("bitbucket", "github", "swift", "vscode-extension");

    private PurlTypes() {}

    /** {@return the same in canonical writing; empty where the type forbids it} */
    static Optional<Purl> canonical(Purl purl) {
        String type = purl.type();
        boolean namespace = !purl.namespace().isEmpty();
        if ((namespace && WITHOUT_NAMESPACE.contains(type))
                || (!namespace && WITH_NAMESPACE.contains(type))
                || !isAllowed(purl)) {
            return Optional.empty();
        }
        return Optional.of(new Purl(
                type,
                lower(purl.namespace(), LOWER_NAMESPACE.contains(type)),
                name(purl),
                lower(purl.version(), LOWER_VERSION.contains(type)),
                purl.qualifiers(),
                purl.subpath()));
    }

    private static boolean isAllowed(Purl purl) {
        return switch (purl.type()) {
            case "chrome-extension" -> isExtension(purl.name()) && isDotted(purl.version());
            case "cpan" -> !purl.name().contains("::");
            case "julia" -> purl.qualifiers().containsKey("uuid");
            case "swid" -> purl.qualifiers().containsKey("tag_id");
            default -> true;
        };
    }

    private static String name(Purl purl) {
        return switch (purl.type()) {
            case "pypi" -> folded(purl.name());
            case "mlflow" -> lower(purl.name(), purl.qualifier("repository_url").contains("databricks"));
            default -> lower(purl.name(), LOWER_NAME.contains(purl.type()));
        };
    }

    /** PEP 503: lower case, one dash for a run of dashes, dots and underscores. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean dash = c == '-' || c == '_' || c == '.';
            if (!dash) {
                folded.append(Character.toLowerCase(c));
            } else if (folded.isEmpty() || folded.charAt(folded.length() - 1) != '-') {
                folded.append('-');
            }
        }
        return folded.toString();
    }

    /** A Chrome extension's id: 32 letters from a to p. */
    private static boolean isExtension(String name) {
        return name.length() == 32 && name.chars().allMatch(c -> c >= 'a' && c <= 'p');
    }

    private static boolean isDotted(String version) {
        return version.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private static String lower(String text, boolean really) {
        return really ? text.toLowerCase(Locale.ROOT) : text;
    }
}
