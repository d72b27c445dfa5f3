package dev.hull.vulns.feeds;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * An rpm as advisories name it: {@code openssl-1:3.0.7-27.el9.x86_64}, or as a package URL.
 *
 * @param version with its epoch where it has one, {@code 1:3.0.7-27.el9}; empty where only the name is given
 * @param module the stream that it is built for ({@code nodejs:18}); mostly empty
 */
record Nevra(String name, String version, String architecture, String module) {
    private static final Set<String> ARCHITECTURES = Set.of(
            "x86_64",
            "aarch64",
            "ppc64le",
            "ppc64",
            "s390x",
            "s390",
            "i386",
            "i586",
            "i686",
            "noarch",
            "src",
            "ia64",
            "ppc",
            "armv7hl",
            "armv6hl",
            "riscv64",
            "nosrc",
            "x86_64_v2");
    private static final String PURL = "pkg:rpm/";

    /** Of a package URL and, where that says less, the product's name. */
    static Optional<Nevra> of(String purl, String text) {
        String plain = text.contains("::") ? text.substring(0, text.indexOf("::")) : text;
        String stream = text.contains("::") ? text.substring(text.indexOf("::") + 2) : "";
        if (purl.startsWith(PURL)) {
            return ofPurl(purl, stream);
        }
        return purl.isEmpty() ? ofText(plain, stream) : Optional.empty();
    }

    private static Optional<Nevra> ofPurl(String purl, String stream) {
        int question = purl.indexOf('?');
        String path = question < 0 ? purl : purl.substring(0, question);
        int at = path.indexOf('@');
        String version = at < 0 ? "" : decoded(path.substring(at + 1));
        String whole = at < 0 ? path : path.substring(0, at);
        String name = decoded(whole.substring(whole.lastIndexOf('/') + 1));
        String architecture = "";
        String epoch = "";
        String module = stream;
        if (question >= 0) {
            for (String qualifier : purl.substring(question + 1).split("&")) {
                int equals = qualifier.indexOf('=');
                String value = equals < 0 ? "" : decoded(qualifier.substring(equals + 1));
                switch (equals < 0 ? qualifier : qualifier.substring(0, equals)) {
                    case "arch" -> architecture = value;
                    case "epoch" -> epoch = value;
                    case "rpmmod" -> module = stream(value);
                    default -> {}
                }
            }
        }
        boolean release = version.indexOf('-') > 0;
        return Optional.of(new Nevra(
                name,
                !release ? "" : epoch.isEmpty() || epoch.equals("0") ? version : epoch + ":" + version,
                architecture,
                module));
    }

    /** {@code nodejs:18:8090020231208:abc}: name and stream. */
    static String stream(String module) {
        int first = module.indexOf(':');
        int second = first < 0 ? -1 : module.indexOf(':', first + 1);
        return second < 0 ? module : module.substring(0, second);
    }

    /** {@code name-epoch:version-release.architecture}, {@code name.src}, {@code module:stream/name}, {@code name}. */
    private static Optional<Nevra> ofText(String text, String stream) {
        int slash = text.lastIndexOf('/');
        String module = slash > 0 && text.indexOf(':') < slash ? text.substring(0, slash) : stream;
        String rest = slash > 0 ? text.substring(slash + 1) : text;
        int dot = rest.lastIndexOf('.');
        String architecture = dot > 0 && ARCHITECTURES.contains(rest.substring(dot + 1)) ? rest.substring(dot + 1) : "";
        String body = architecture.isEmpty() ? rest : rest.substring(0, dot);
        int release = body.lastIndexOf('-');
        int version = release < 0 ? -1 : body.lastIndexOf('-', release - 1);
        if (architecture.isEmpty() || version <= 0 || !hasDigit(body, version + 1, release)) {
            return body.isEmpty() || body.indexOf(' ') >= 0
                    ? Optional.empty()
                    : Optional.of(new Nevra(body, "", architecture, module));
        }
        String number = body.substring(version + 1);
        return Optional.of(new Nevra(
                body.substring(0, version),
                number.startsWith("0:") ? number.substring(2) : number,
                architecture,
                module));
    }

    private static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    boolean isSource() {
        return architecture.equals("src") || architecture.equals("nosrc");
    }

    boolean isForDebugging() {
        return name.endsWith("-debuginfo") || name.endsWith("-debugsource") || name.endsWith("-debuginfo-common");
    }
}
