package dev.hull.model;

/**
 * A platform with its version, as {@code docker@28.2.2}, {@code kubernetes@1.34}, {@code podman@5}, {@code runc@1.1}: what decides the
 * values that nobody wrote.
 *
 * @param version numbers with dots, as many as are known
 */
public record Engine(String platform, String version) {
    /** {@return the engine that {@code text} names; without a version part the version is empty} */
    public static Engine parse(String text) {
        int at = text.indexOf('@');
        return at < 0 ? new Engine(text, "") : new Engine(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return version.isEmpty() ? platform : platform + "@" + version;
    }
}
