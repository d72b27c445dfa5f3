package dev.hull.vulns;

import dev.hull.vulns.versions.Order;

/**
 * Some versions that are affected: from {@code introduced} on, before {@code fixed} or up to {@code lastAffected}.
 *
 * @param introduced the first affected version; empty where it was so from the start
 * @param fixed the first version that is not affected any more; empty where none is known
 * @param lastAffected the last version that is affected, where no fixed one is known; mostly empty
 */
public record Range(String introduced, String fixed, String lastAffected) {
    /** Every version that there is, and that will be. */
    public static final Range ALL = new Range("", "", "");

    public static Range before(String fixed) {
        return new Range("", fixed, "");
    }

    public static Range from(String introduced) {
        return new Range(introduced, "", "");
    }

    public boolean isOpen() {
        return fixed.isEmpty() && lastAffected.isEmpty();
    }

    /** {@return whether {@code version} lies in it} */
    public boolean contains(String version, Order order) {
        if (!introduced.isEmpty() && order.compare(version, introduced) < 0) {
            return false;
        }
        if (!fixed.isEmpty()) {
            return order.compare(version, fixed) < 0;
        }
        return lastAffected.isEmpty() || order.compare(version, lastAffected) <= 0;
    }

    /** As people write it: {@code >=1.0 <1.4}; {@code *} where all versions are meant. */
    @Override
    public String toString() {
        String from = introduced.isEmpty() ? "" : ">=" + introduced;
        String to = !fixed.isEmpty() ? "<" + fixed : lastAffected.isEmpty() ? "" : "<=" + lastAffected;
        return from.isEmpty() && to.isEmpty() ? "*" : (from + " " + to).strip();
    }
}
