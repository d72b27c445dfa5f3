package dev.hull.formats.falco;

/** A version of three numbers. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
    static final Version NONE = new Version(0, 0, 0);
    static final Version BAD = new Version(-1, -1, -1);

    /** {@return the version that {@code text} says, or {@link #BAD}} */
    static Version of(String text) {
        int[] numbers = new int[3];
        int at = 0;
        for (int i = 0; i < 3; i++) {
            int start = at;
            long number = 0;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && number < 1_000_000) {
                number = number * 10 + text.charAt(at++) - '0';
            }
            boolean dot = i == 2 || at < text.length() && text.charAt(at) == '.';
            if (at == start || !dot) {
                return BAD;
            }
            numbers[i] = (int) number;
            at += i == 2 ? 0 : 1;
        }
        boolean ends = at == text.length() || text.charAt(at) == '-' || text.charAt(at) == '+';
        return ends ? new Version(numbers[0], numbers[1], numbers[2]) : BAD;
    }

    boolean isBad() {
        return major < 0;
    }

    /** {@return whether this has the same major number, and is at least {@code wanted}} */
    boolean satisfies(Version wanted) {
        return major == wanted.major && compareTo(wanted) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
