package dev.hull.runtime.alerts;

/** Texts of IPv6 addresses, shortened as RFC 5952 asks. */
final class Addresses {
    private Addresses() {}

    static String ipv6(byte[] address) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
        }
        int best = 0;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                best = i;
                longest = end - i;
            }
        }
        return longest > 1 ? text(groups, 0, best) + "::" + text(groups, best + longest, 8) : text(groups, 0, 8);
    }

    private static String text(int[] groups, int from, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < end; i++) {
            out.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return out.toString();
    }
}
