package dev.hull.formats.falco;

import java.util.Arrays;

/** IP addresses as text: dotted quads, and IPv6 (RFC 4291) without zones. */
final class IpAddress {
    private static final byte[] NONE = {};

    private IpAddress() {}

    /** {@return 4 or 16 bytes, or none if the text is no address} */
    static byte[] read(String text) {
        return text.indexOf(':') >= 0 ? wide(text) : quad(text);
    }

    private static byte[] quad(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        for (int i = 0; i < parts.length && parts.length == 4; i++) {
            int part = number(parts[i], 10, 3);
            if (part < 0 || part > 255) {
                return NONE;
            }
            bytes[i] = (byte) part;
        }
        return parts.length == 4 ? bytes : NONE;
    }

    private static byte[] wide(String text) {
        int gap = text.indexOf("::");
        if (text.length() > 45 || gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return NONE;
        }
        byte[] before = groups(gap < 0 ? text : text.substring(0, gap));
        byte[] after = gap < 0 ? NONE : groups(text.substring(gap + 2));
        int length = before.length + after.length;
        if (length > 16 || gap < 0 && length != 16 || gap >= 0 && length > 14 || isBad(before) || isBad(after)) {
            return NONE;
        }
        byte[] bytes = Arrays.copyOf(before, 16);
        System.arraycopy(after, 0, bytes, 16 - after.length, after.length);
        return bytes;
    }

    private static boolean isBad(byte[] groups) {
        return groups.length == 1;
    }

    /** Of one byte if the text holds something else. */
    private static byte[] groups(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        byte[] bytes = {};
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            byte[] part = i == parts.length - 1 && parts[i].indexOf('.') >= 0 ? quad(parts[i]) : group(parts[i]);
            if (part.length == 0) {
                return new byte[1];
            }
            int from = bytes.length;
            bytes = Arrays.copyOf(bytes, from + part.length);
            System.arraycopy(part, 0, bytes, from, part.length);
        }
        return bytes;
    }

    private static byte[] group(String text) {
        int group = number(text, 16, 4);
        return group < 0 ? NONE : new byte[] {(byte) (group >> 8), (byte) group};
    }

    private static int number(String text, int radix, int most) {
        if (text.isEmpty() || text.length() > most) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }
}
