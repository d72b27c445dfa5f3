package dev.hull.formats.run;

import java.util.Locale;
import java.util.Set;

/** Platform specifiers such as {@code linux/arm64/v8} (containerd platforms), in the form that the client sends. */
final class Platforms {
    private static final Set<String> SYSTEMS = Set.of(
            "aix",
            "android",
            "darwin",
            "dragonfly",
            "freebsd",
            "hurd",
            "illumos",
            "ios",
            "js",
            "linux",
            "nacl",
            "netbsd",
            "openbsd",
            "plan9",
            "solaris",
            "wasip1",
            "windows",
            "zos");
    private static final Set<String> ARCHITECTURES = Set.of(
            "386",
            "amd64",
            "amd64p32",
            "arm",
            "armbe",
            "arm64",
            "arm64be",
            "loong64",
            "mips",
            "mipsle",
            "mips64",
            "mips64le",
            "ppc",
            "ppc64",
            "ppc64le",
            "riscv",
            "riscv64",
            "s390",
            "s390x",
            "sparc",
            "sparc64",
            "wasm");

    private Platforms() {}

    static String normal(String text) throws Refusal {
        String[] parts = text.split("/", -1);
        if (parts.length > 3) {
            throw new Refusal("not a platform such as linux/arm64/v8");
        }
        for (String part : parts) {
            boolean plain = !part.isEmpty()
                    && part.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
            if (!plain) {
                throw new Refusal("not a platform such as linux/arm64/v8");
            }
        }
        return parts.length == 1 ? single(parts[0]) : pair(parts);
    }

    private static String single(String part) throws Refusal {
        String system = system(part);
        if (SYSTEMS.contains(system)) {
            return system + "/amd64";
        }
        String[] architecture = architecture(part, "");
        if (!ARCHITECTURES.contains(architecture[0])) {
            throw new Refusal("neither an operating system nor an architecture");
        }
        return joined(
                "linux",
                architecture[0],
                architecture[0].equals("arm") && architecture[1].equals("v7") ? "" : architecture[1]);
    }

    private static String pair(String[] parts) {
        String[] architecture = architecture(parts[1], parts.length == 3 ? parts[2] : "");
        String variant = architecture[1];
        if (parts.length == 3) {
            variant = architecture[0].equals("arm64") && variant.isEmpty() ? "v8" : variant;
        } else {
            variant = architecture[0].equals("arm") && variant.equals("v7") ? "" : variant;
        }
        return joined(system(parts[0]), architecture[0], variant);
    }

    private static String joined(String system, String architecture, String variant) {
        return system + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }

    private static String system(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("macos") ? "darwin" : lower;
    }

    private static String[] architecture(String text, String variantText) {
        String name = text.toLowerCase(Locale.ROOT);
        String variant = variantText.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "i386" -> new String[] {"386", ""};
            case "x86_64", "x86-64", "amd64" -> new String[] {"amd64", variant.equals("v1") ? "" : variant};
            case "aarch64", "arm64" ->
                new String[] {"arm64", variant.equals("8") || variant.equals("v8") ? "" : variant};
            case "armhf" -> new String[] {"arm", "v7"};
            case "armel" -> new String[] {"arm", "v6"};
            case "arm" ->
                new String[] {
                    "arm",
                    variant.isEmpty() || variant.equals("7") ? "v7" : variant.length() == 1 ? "v" + variant : variant
                };
            default -> new String[] {name, variant};
        };
    }
}
