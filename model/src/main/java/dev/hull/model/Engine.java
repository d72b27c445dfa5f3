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

    /** {@return whether the version is {@code major.minor} or newer} Parts that are missing are taken as the newest. */
    public boolean atLeast(int major, int minor) {
        int dot = version.indexOf('.');
        int first = number(dot < 0 ? version : version.substring(0, dot));
        return first != major ? first > major : dot < 0 || number(version.substring(dot + 1)) >= minor;
    }

    private static int number(String text) {
        int end = 0;
        while (end < text.length() && end < 6 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? Integer.MAX_VALUE : Integer.parseInt(text, 0, end, 10);
    }

    @Override
    public String toString() {
        return version.isEmpty() ? platform : platform + "@" + version;
    }
}
