package dev.hull.formats.apparmor;

import dev.hull.model.AppArmorProfile.Kind;
import dev.hull.model.AppArmorProfile.Rule;
import dev.hull.model.Location;
import java.util.List;
import java.util.Set;

/** One rule of a profile from its words (apparmor.d(5)). */
final class Rules {
    private static final Set<String> QUALIFIERS = Set.of("audit", "allow", "owner", "other", "quiet");

    private Rules() {}

    static Rule of(List<String> words, Location at) {
        int from = 0;
        boolean deny = false;
        while (from < words.size() && isQualifier(words.get(from))) {
            deny |= words.get(from).equals("deny");
            from++;
        }
        List<String> rest = words.subList(from, words.size());
        return rest.isEmpty() ? new Rule(deny, Kind.OTHER, "", "", at) : of(deny, rest, at);
    }

    private static boolean isQualifier(String word) {
        return QUALIFIERS.contains(word) || word.equals("deny") || word.startsWith("priority=");
    }

    private static Rule of(boolean deny, List<String> words, Location at) {
        Kind kind = kind(words.getFirst());
        boolean file = kind == Kind.FILE;
        if (!file) {
            return new Rule(deny, kind, String.join(" ", words.subList(1, words.size())), "", at);
        }
        List<String> parts = words.getFirst().equals("file") ? words.subList(1, words.size()) : words;
        if (parts.isEmpty()) {
            return new Rule(deny, kind, "", "", at);
        }
        boolean pathFirst = isPath(parts.getFirst());
        String second = parts.size() > 1 ? parts.get(1) : "";
        return pathFirst
                ? new Rule(deny, kind, unquoted(parts.getFirst()), second, at)
                : new Rule(deny, kind, unquoted(second), parts.getFirst(), at);
    }

    private static Kind kind(String word) {
        if (isPath(word)) {
            return Kind.FILE;
        }
        return switch (word) {
            case "file" -> Kind.FILE;
            case "capability" -> Kind.CAPABILITY;
            case "network" -> Kind.NETWORK;
            case "mount", "remount" -> Kind.MOUNT;
            case "umount" -> Kind.UMOUNT;
            case "ptrace" -> Kind.PTRACE;
            case "change_profile" -> Kind.CHANGE_PROFILE;
            case "all" -> Kind.ALL;
            default -> isPermissions(word) ? Kind.FILE : Kind.OTHER;
        };
    }

    private static boolean isPath(String word) {
        return word.startsWith("/") || word.startsWith("@{") || word.startsWith("\"") || word.startsWith("{");
    }

    private static boolean isPermissions(String word) {
        return word.chars().allMatch(c -> "rwaxlmkipPcCuU".indexOf(c) >= 0);
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}
