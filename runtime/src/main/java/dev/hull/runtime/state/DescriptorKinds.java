package dev.hull.runtime.state;

/** Kinds of descriptors that share the letter of another. */
public final class DescriptorKinds {
    /** Shown as {@code u}, but it is no socket. */
    public static final char USERFAULTFD = 'U';

    private DescriptorKinds() {}
}
