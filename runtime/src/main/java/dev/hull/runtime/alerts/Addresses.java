package dev.hull.runtime.alerts;

/** Addresses as {@code inet_ntop(3)} writes them. Source: RFC 5952. */
final class Addresses {
    private Addresses() {}

    static String text(byte[] bytes, int from, int length) {
        return switch (length) {
            case 4 -> four(bytes, from);
            case 16 -> sixteen(bytes, from);
            default -> Rendering.MISSING;
        };
    }

    private static String four(byte[] bytes, int from) {
        return (bytes[from] & 0xff)
                + "."
                + (bytes[from + 1] & 0xff)
                + "."
                + (bytes[from + 2] & 0xff)
                + "."
                + (bytes[from + 3] & 0xff);
    }

    private static String sixteen(byte[] bytes, int from) {
        if (isMapped(bytes, from)) {
            return "::ffff:" + four(bytes, from + 12);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[from + 2 * i] & 0xff) << 8 | bytes[from + 2 * i + 1] & 0xff;
        }
        int start = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                start = i;
                longest = end - i;
            }
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += longest - 1;
            } else {
                text.append(i > 0 && i != start + longest || i > 0 && start < 0 ? ":" : "")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    private static boolean isMapped(byte[] bytes, int from) {
        for (int i = 0; i < 10; i++) {
            if (bytes[from + i] != 0) {
                return false;
            }
        }
        return bytes[from + 10] == -1 && bytes[from + 11] == -1;
    }
}
