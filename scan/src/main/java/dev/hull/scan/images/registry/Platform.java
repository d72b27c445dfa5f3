package dev.hull.scan.images.registry;

/**
 * What an image runs on, by Go's names (OCI image specification, image-index.md).
 *
 * @param variant as {@code v8}; may be empty
 */
public record Platform(String os, String architecture, String variant) {
    /** {@return the platform that {@code linux/arm64/v8} names} An operating system may be left out. */
    public static Platform parse(String text) {
        String[] parts = text.split("/");
        if (parts.length == 1) {
            return new Platform("linux", usual(parts[0]), "");
        }
        return new Platform(parts[0], usual(parts[1]), parts.length > 2 ? parts[2] : "");
    }

    /** {@return Linux on the architecture that the JDK calls {@code architecture} (system property os.arch)} */
    public static Platform ofJava(String architecture) {
        return new Platform("linux", usual(architecture), "");
    }

    private static String usual(String architecture) {
        return switch (architecture) {
            case "x86_64", "x86-64" -> "amd64";
            case "aarch64" -> "arm64";
            case "i386", "i686", "x86" -> "386";
            default -> architecture;
        };
    }

    /** {@return how well {@code other} fits where this is wanted: 0 not at all, else the more the better} */
    int fit(Platform other) {
        if (!os.equals(other.os) || !architecture.equals(other.architecture)) {
            return 0;
        }
        if (variant.equals(other.variant)) {
            return 3;
        }
        // arm64 means v8, and arm v7 unless something else is said (containerd, platforms).
        String implied = architecture.equals("arm64") ? "v8" : architecture.equals("arm") ? "v7" : "";
        boolean same =
                (variant.isEmpty() ? implied : variant).equals(other.variant.isEmpty() ? implied : other.variant);
        return same ? 2 : variant.isEmpty() ? 1 : 0;
    }

    @Override
    public String toString() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
