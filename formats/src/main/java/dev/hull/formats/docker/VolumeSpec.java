package dev.hull.formats.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A volume in its short form (docker/cli, loader.ParseVolume): {@code source:target:options}, a target alone for an anonymous volume.
 *
 * @param source empty for an anonymous volume
 * @param options parted by commas, empty where there are none
 */
public record VolumeSpec(String source, String target, String options) {
    /** {@return the parts of {@code spec}, or empty where it has too many, or nothing between two colons} */
    public static Optional<VolumeSpec> parse(String spec) {
        List<String> parts = spec.length() <= 2 ? List.of(spec) : parts(spec);
        boolean wrong = parts.isEmpty() || parts.size() > 3 || parts.stream().anyMatch(String::isEmpty);
        if (wrong) {
            return Optional.empty();
        }
        return Optional.of(
                switch (parts.size()) {
                    case 1 -> new VolumeSpec("", parts.getFirst(), "");
                    case 2 -> new VolumeSpec(parts.get(0), parts.get(1), "");
                    default -> new VolumeSpec(parts.get(0), parts.get(1), parts.get(2));
                });
    }

    /** A colon after a single letter belongs to a Windows drive. */
    private static List<String> parts(String spec) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < spec.length(); i++) {
            char c = spec.charAt(i);
            boolean drive = c == ':' && part.length() == 1 && Character.isLetter(part.charAt(0));
            if (c != ':' || drive) {
                part.append(c);
            } else {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** {@return whether the source is a path of the host} Else it is the name of a volume, or there is none. */
    public boolean isBind() {
        if (source.isEmpty()) {
            return false;
        }
        char first = source.charAt(0);
        boolean drive = source.length() > 1 && source.charAt(1) == ':' && Character.isLetter(first);
        return first == '.' || first == '/' || first == '~' || source.startsWith("\\\\") || drive;
    }
}
