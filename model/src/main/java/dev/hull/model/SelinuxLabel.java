package dev.hull.model;

/** An SELinux label as far as it is written; empty parts are left to the runtime. {@code disabled}: separation is off. */
public record SelinuxLabel(String user, String role, String type, String level, boolean disabled) {
    public static final SelinuxLabel DEFAULT = new SelinuxLabel("", "", "", "", false);
    public static final SelinuxLabel DISABLED = new SelinuxLabel("", "", "", "", true);
}
