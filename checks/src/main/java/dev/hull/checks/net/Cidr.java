package dev.hull.checks.net;

import java.util.Optional;

/** A block of addresses in CIDR notation (RFC 4632, RFC 4291), or one address as a block of itself. */
final class Cidr {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private final byte[] bytes;
    private final int prefix;

    private Cidr(byte[] bytes, int prefix) {
        this.bytes = bytes;
        this.prefix = prefix;
    }

    /** {@return the block that {@code text} says, or empty where it says none} */
    static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        byte[] bytes = address.indexOf(':') >= 0 ? ipv6(address) : ipv4(address);
        if (bytes.length == 0) {
            return Optional.empty();
        }
        int prefix = slash < 0 ? bytes.length * 8 : number(text.substring(slash + 1), bytes.length * 8, 10);
        return prefix < 0 ? Optional.empty() : Optional.of(new Cidr(bytes, prefix));
    }

    /** {@return whether {@code address} lies in this block} */
    boolean contains(Cidr address) {
        if (address.bytes.length != bytes.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (address.bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[IPV4_BYTES];
        for (int i = 0; i < IPV4_BYTES; i++) {
            int part = parts.length == IPV4_BYTES ? number(parts[i], 255, 10) : -1;
            if (part < 0) {
                return new byte[0];
            }
            bytes[i] = (byte) part;
        }
        return bytes;
    }

    private static byte[] ipv6(String text) {
        int gap = text.indexOf("::");
        String[] head = groups(gap < 0 ? text : text.substring(0, gap));
        String[] tail = gap < 0 ? new String[0] : groups(text.substring(gap + 2));
        int given = (head.length + tail.length) * 2;
        if (given > IPV6_BYTES || gap < 0 && given < IPV6_BYTES) {
            return new byte[0];
        }
        byte[] bytes = new byte[IPV6_BYTES];
        boolean good = put(head, bytes, 0) && put(tail, bytes, IPV6_BYTES - tail.length * 2);
        return good ? bytes : new byte[0];
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static boolean put(String[] groups, byte[] bytes, int from) {
        for (int i = 0; i < groups.length; i++) {
            int group = number(groups[i], 0xffff, 16);
            if (group < 0) {
                return false;
            }
            bytes[from + 2 * i] = (byte) (group >> 8);
            bytes[from + 2 * i + 1] = (byte) group;
        }
        return true;
    }

    private static int number(String text, int greatest, int radix) {
        if (text.isEmpty() || text.length() > 5) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number <= greatest ? number : -1;
    }
}
