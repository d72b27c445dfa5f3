package dev.hull.model;

import java.util.List;

/**
 * An AppArmor profile (apparmor.d(5)), as far as what it confines is concerned.
 *
 * @param name by which a container asks for it; of a child {@code parent//child}
 * @param flags as {@code complain}
 * @param includes files whose rules belong to it and were not read, as written, with their brackets or quotes
 * @param at its head
 */
public record AppArmorProfile(String name, List<String> flags, List<Rule> rules, List<String> includes, Location at) {
    /** What a rule is about. */
    public enum Kind {
        FILE,
        CAPABILITY,
        NETWORK,
        MOUNT,
        UMOUNT,
        PTRACE,
        CHANGE_PROFILE,
        /** Everything. */
        ALL,
        /** Signals, sockets, limits and what else there is. */
        OTHER
    }

    /**
     * One rule.
     *
     * @param subject the path of a file rule, else the words behind its keyword; empty for a bare rule, which is about all of its kind
     * @param permissions of a file rule, as {@code rwix}
     */
    public record Rule(boolean deny, Kind kind, String subject, String permissions, Location at) {
        public boolean isBare() {
            return subject.isEmpty();
        }
    }

    public AppArmorProfile {
        flags = List.copyOf(flags);
        rules = List.copyOf(rules);
        includes = List.copyOf(includes);
    }

    /** {@return whether it only reports, or nothing at all} */
    public boolean isToothless() {
        return flags.contains("complain") || flags.contains("unconfined") || flags.contains("default_allow");
    }
}
