package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import java.util.Locale;
import java.util.Set;

/** Single values of the host's part of a request. */
final class HostValues {
    private static final Set<String> LIMITS = Set.of(
            "core",
            "cpu",
            "data",
            "fsize",
            "locks",
            "memlock",
            "msgqueue",
            "nice",
            "nofile",
            "nproc",
            "rss",
            "rtprio",
            "rttime",
            "sigpending",
            "stack");

    private HostValues() {}

    static String capability(Given given, String text) {
        if (given.hides(text)) {
            return text;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.equals("ALL") || upper.equals("RESET") || upper.startsWith("CAP_") ? upper : "CAP_" + upper;
    }

    static Node domain(Given given, String text) throws Refusal {
        String name = text.strip();
        if (name.equals(".") || given.hides(name)) {
            return given.node(name);
        }
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        boolean letters = bare.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
        boolean right = letters && bare.length() < 255;
        for (String label : bare.split("\\.", -1)) {
            right &= !label.isEmpty()
                    && label.charAt(0) != '-'
                    && label.charAt(label.length() - 1) != '-'
                    && label.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-'));
        }
        if (!right) {
            throw new Refusal("not a domain");
        }
        return given.node(bare);
    }

    static Node extraHost(Given given, String text) throws Refusal {
        int sign = text.indexOf('=');
        int separator = sign >= 0 ? sign : text.indexOf(':');
        String name = separator < 0 ? "" : text.substring(0, separator);
        if (name.isEmpty() || name.indexOf(':') >= 0) {
            throw new Refusal("not NAME:IP");
        }
        String address = text.substring(separator + 1);
        boolean bracketed = address.length() > 2 && address.startsWith("[") && address.endsWith("]");
        String bare = bracketed ? address.substring(1, address.length() - 1) : address;
        if (!bare.equals("host-gateway") && !given.hides(bare)) {
            Addresses.ip(bare.strip());
        }
        return given.node(name + ":" + bare);
    }

    static Node link(Given given, String text) throws Refusal {
        if (text.isEmpty() || text.split(":", -1).length > 2) {
            throw new Refusal("not CONTAINER:ALIAS");
        }
        return given.node(text);
    }

    static Node storage(Given given, String text) throws Refusal {
        if (text.indexOf('=') < 0) {
            throw new Refusal("not KEY=VALUE");
        }
        return given.node(text);
    }

    static Node swap(Given given, String text) throws Refusal {
        return Node.Num.of(text.equals("-1") ? -1 : GoNumbers.bytes(text), given.origin());
    }

    static Node ulimit(Given given, String text, boolean podman) throws Refusal {
        int sign = text.indexOf('=');
        String name = sign < 0 ? "" : text.substring(0, sign);
        if (podman && text.equals("host")) {
            return given.node(text);
        }
        if (!LIMITS.contains(name)) {
            throw new Refusal(
                    "not a limit: " + String.join(", ", LIMITS.stream().sorted().toList()) + " with =SOFT[:HARD]");
        }
        String[] parts = text.substring(sign + 1).split(":", -1);
        if (parts.length > 2) {
            throw new Refusal("more than two limits");
        }
        long soft = GoNumbers.decimal(parts[0]);
        long hard = parts.length == 2 ? GoNumbers.decimal(parts[1]) : soft;
        if (hard != -1 && (soft == -1 || soft > hard)) {
            throw new Refusal("the soft limit is over the hard one");
        }
        return new Tree()
                .put("Name", given.node(name))
                .put("Hard", Node.Num.of(hard, given.origin()))
                .put("Soft", Node.Num.of(soft, given.origin()))
                .build(given.origin());
    }
}
