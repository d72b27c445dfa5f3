package dev.hull.formats.platform;

/**
 * The versions that a text such as {@code 24}, {@code 1.34} or {@code 20.10.24+dfsg1} may stand for: from {@code low} to {@code high},
 * both inclusive, three numbers in one.
 */
record Version(long low, long high) {
    private static final int PARTS = 3;
    private static final int BITS = 20;
    private static final int MOST = (1 << BITS) - 1;

    /** {@return what {@code text} may stand for} Parts that are missing are all they could be; an empty text is everything. */
    static Version parse(String text) {
        long low = 0;
        long high = 0;
        int at = 0;
        for (int part = 0; part < PARTS; part++) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end)) && end - at < 6) {
                end++;
            }
            boolean given = end > at;
            int number = given ? Math.min(Integer.parseInt(text, at, end, 10), MOST) : 0;
            low = low << BITS | number;
            high = high << BITS | (given ? number : MOST);
            at = given && end < text.length() && text.charAt(end) == '.' ? end + 1 : text.length();
        }
        return new Version(low, high);
    }

    /** {@return the versions from {@code since} to {@code until}} An empty {@code until} has no end. */
    static Version range(String since, String until) {
        return new Version(parse(since).low, parse(until).high);
    }

    boolean overlaps(Version other) {
        return low <= other.high && other.low <= high;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
