package dev.hull.runtime.state;

/** Addresses of the internet as {@code inet_ntop(3)} writes them. */
public final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    /** {@code width} is 4 or 16. */
    public static void append(NameText to, byte[] address, int from, int width) {
        if (width == 4) {
            four(to, address, from);
        } else {
            six(to, address, from);
        }
    }

    private static void four(NameText to, byte[] address, int from) {
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                to.add('.');
            }
            to.add(address[from + i] & 0xff, 10);
        }
    }

    private static void six(NameText to, byte[] address, int from) {
        int best = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = 0;
            while (i + zeros < GROUPS && group(address, from, i + zeros) == 0) {
                zeros++;
            }
            if (zeros > longest) {
                best = i;
                longest = zeros;
            }
        }
        boolean mapped = best == 0 && (longest == 6 || longest == 5 && group(address, from, 5) == 0xffff);
        for (int i = 0; i < GROUPS; i++) {
            if (i == best) {
                if (i == 0) {
                    to.add(':');
                }
                to.add(':');
                i += longest - 1;
            } else if (mapped && i == 6) {
                four(to, address, from + 12);
                return;
            } else {
                to.add(group(address, from, i), 16);
                if (i < GROUPS - 1) {
                    to.add(':');
                }
            }
        }
    }

    private static int group(byte[] address, int from, int index) {
        return (address[from + 2 * index] & 0xff) << 8 | address[from + 2 * index + 1] & 0xff;
    }
}
