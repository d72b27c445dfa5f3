package dev.hull.scan.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which of several images is meant (OCI image specification, image-index.md: {@code os}, {@code architecture}, {@code variant}). */
final class Platforms {
    private Platforms() {}

    /** {@return what containers on this machine run as} A Linux, whatever the machine itself is. */
    static String machine() {
        String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return "linux/"
                + switch (architecture) {
                    case "x86_64" -> "amd64";
                    case "aarch64" -> "arm64";
                    case "arm" -> "arm/v7";
                    case "x86", "i386", "i586", "i686" -> "386";
                    default -> architecture;
                };
    }

    /** {@return the one to read of {@code from}, which is not empty} */
    static Descriptor choose(List<Descriptor> from, String asked) throws Unreadable {
        String wanted = asked.isEmpty() ? machine() : asked;
        List<Descriptor> images =
                from.stream().filter(each -> !each.isAttestation()).toList();
        for (Descriptor image : images) {
            if (image.platform().equals(wanted)) {
                return image;
            }
        }
        for (Descriptor image : images) {
            if (matches(image.platform(), wanted)) {
                return image;
            }
        }
        boolean isOnly = images.size() == 1
                && (asked.isEmpty() || images.getFirst().platform().isEmpty());
        if (isOnly) {
            return images.getFirst();
        }
        throw new Unreadable(
                images.isEmpty()
                        ? "the index names no image"
                        : "there is no image for %s: it has %s".formatted(wanted, String.join(", ", names(images))),
                images.isEmpty() ? "" : "--platform " + images.getFirst().platform());
    }

    /** A variant that only one of the two names is no difference, nor is a missing operating system. */
    private static boolean matches(String has, String wanted) {
        if (!wanted.contains("/")) {
            return has.startsWith("linux/" + wanted);
        }
        return has.startsWith(wanted + "/") || wanted.startsWith(has + "/") && has.contains("/");
    }

    private static List<String> names(List<Descriptor> images) {
        List<String> names = new ArrayList<>();
        images.forEach(image -> names.add(image.platform().isEmpty() ? "one without a platform" : image.platform()));
        return names;
    }
}
