package dev.hull.formats.run;

import java.util.ArrayList;
import java.util.List;

/** IP and MAC addresses as Go's package net reads and prints them. */
final class Addresses {
    private Addresses() {}

    /** {@return the address as it is printed (RFC 5952), or a refusal} A zone is refused. */
    static String ip(String text) throws Refusal {
        int[] groups = text.indexOf(':') >= 0 ? six(text) : four(text);
        return groups.length == 4 ? dotted(groups) : print(groups);
    }

    static boolean isIp(String text) {
        try {
            return !ip(text).isEmpty();
        } catch (Refusal _) {
            return false;
        }
    }

    private static Refusal wrong() {
        return new Refusal("not an IP address");
    }

    private static int[] four(String text) throws Refusal {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw wrong();
        }
        int[] bytes = new int[4];
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || (part.length() > 1 && part.charAt(0) == '0') || Integer.parseInt(part) > 255) {
                throw wrong();
            }
            bytes[i] = Integer.parseInt(part);
        }
        return bytes;
    }

    private static int[] six(String text) throws Refusal {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            throw wrong();
        }
        List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
        int given = head.size() + tail.size();
        if (gap < 0 ? given != 8 : given > 7) {
            throw wrong();
        }
        int[] all = new int[8];
        for (int i = 0; i < head.size(); i++) {
            all[i] = head.get(i);
        }
        for (int i = 0; i < tail.size(); i++) {
            all[8 - tail.size() + i] = tail.get(i);
        }
        return all;
    }

    private static List<Integer> groups(String text, boolean last) throws Refusal {
        List<Integer> all = new ArrayList<>();
        if (text.isEmpty()) {
            return all;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && last && parts[i].indexOf('.') >= 0) {
                int[] bytes = four(parts[i]);
                all.add(bytes[0] << 8 | bytes[1]);
                all.add(bytes[2] << 8 | bytes[3]);
            } else {
                all.add(group(parts[i]));
            }
        }
        return all;
    }

    private static int group(String text) throws Refusal {
        boolean hex = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
        if (!hex) {
            throw wrong();
        }
        return Integer.parseInt(text, 16);
    }

    private static String dotted(int[] bytes) {
        return bytes[0] + "." + bytes[1] + "." + bytes[2] + "." + bytes[3];
    }

    private static String print(int[] groups) {
        boolean mapped = groups[5] == 0xFFFF && groups[0] + groups[1] + groups[2] + groups[3] + groups[4] == 0;
        if (mapped) {
            return dotted(new int[] {groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255});
        }
        int from = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                from = i;
                length = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == from) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** {@return whether {@code text} is 6, 8 or 20 bytes in hexadecimal, parted by colons, hyphens or dots as net.ParseMAC takes them} */
    static boolean isMac(String text) {
        char separator = text.length() > 4 && text.charAt(4) == '.' ? '.' : text.length() > 2 ? text.charAt(2) : ' ';
        int width = separator == '.' ? 4 : 2;
        if (separator != '.' && separator != ':' && separator != '-') {
            return false;
        }
        String[] parts = text.split(separator == '.' ? "\\." : String.valueOf(separator), -1);
        int bytes = parts.length * width / 2;
        for (String part : parts) {
            if (part.length() != width || !part.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)) {
                return false;
            }
        }
        return bytes == 6 || bytes == 8 || bytes == 20;
    }
}
