package dev.hull.formats.run;

import java.util.ArrayList;
import java.util.List;

/**
 * A value of {@code --volume} (docker/cli, loader.ParseVolume): {@code source:target:options}, a target alone for an anonymous volume.
 *
 * @param source empty for an anonymous volume
 */
record Volumes(String source, String target, String options) {
    static Volumes parse(String spec) throws Refusal {
        if (spec.isEmpty()) {
            throw new Refusal("empty");
        }
        List<String> parts = spec.length() <= 2 ? List.of(spec) : parts(spec);
        return switch (parts.size()) {
            case 1 -> new Volumes("", parts.getFirst(), "");
            case 2 -> new Volumes(parts.get(0), parts.get(1), "");
            case 3 -> new Volumes(parts.get(0), parts.get(1), parts.get(2));
            default -> throw new Refusal("more than two colons");
        };
    }

    /** A colon after a single letter belongs to a Windows drive. */
    private static List<String> parts(String spec) throws Refusal {
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
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw new Refusal("nothing between two colons");
        }
        return parts;
    }

    /** {@return whether the source is a path of the host} Else it is the name of a volume. */
    boolean isBind() {
        if (source.isEmpty()) {
            return false;
        }
        char first = source.charAt(0);
        boolean drive = source.length() > 1 && source.charAt(1) == ':' && Character.isLetter(first);
        return first == '.' || first == '/' || first == '~' || source.startsWith("\\\\") || drive;
    }
}
