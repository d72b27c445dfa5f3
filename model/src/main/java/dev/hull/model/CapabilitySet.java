package dev.hull.model;

import java.util.ArrayList;
import java.util.List;

/** A set of capabilities as the kernel writes it: bit {@code n} is capability {@code n}, as in {@code CapBnd} of proc(5). */
public record CapabilitySet(long bits) {
    public static final CapabilitySet NONE = new CapabilitySet(0);
    public static final CapabilitySet ALL = new CapabilitySet((1L << Capability.values().length) - 1);

    /** {@return the capabilities that {@code names} name} Unknown names are left out, ALL is all. */
    public static CapabilitySet named(List<String> names) {
        long bits = 0;
        for (String name : names) {
            bits |= Capability.isAll(name) ? ALL.bits : one(name);
        }
        return new CapabilitySet(bits);
    }

    public static CapabilitySet of(Capability... those) {
        long bits = 0;
        for (Capability capability : those) {
            bits |= bit(capability);
        }
        return new CapabilitySet(bits);
    }

    /** {@return all capabilities up to and including {@code last}} */
    public static CapabilitySet upTo(Capability last) {
        return new CapabilitySet((bit(last) << 1) - 1);
    }

    public boolean contains(Capability capability) {
        return (bits & bit(capability)) != 0;
    }

    public boolean containsAll(CapabilitySet others) {
        return (others.bits & ~bits) == 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public int size() {
        return Long.bitCount(bits);
    }

    public CapabilitySet and(CapabilitySet others) {
        return new CapabilitySet(bits | others.bits);
    }

    public CapabilitySet without(CapabilitySet others) {
        return new CapabilitySet(bits & ~others.bits);
    }

    public CapabilitySet common(CapabilitySet others) {
        return new CapabilitySet(bits & others.bits);
    }

    /** {@return its capabilities by number} */
    public List<Capability> members() {
        List<Capability> members = new ArrayList<>(size());
        for (Capability capability : Capability.values()) {
            if (contains(capability)) {
                members.add(capability);
            }
        }
        return members;
    }

    /** {@return the names of its capabilities without CAP_, by number} */
    public List<String> names() {
        return members().stream().map(Capability::name).toList();
    }

    /** As the kernel prints it. */
    @Override
    public String toString() {
        return "%016x".formatted(bits);
    }

    private static long one(String name) {
        return Capability.named(name).map(CapabilitySet::bit).orElse(0L);
    }

    @SuppressWarnings("EnumOrdinal") // the enum's order is the kernel's numbering: capability.h
    private static long bit(Capability capability) {
        return 1L << capability.ordinal();
    }
}
