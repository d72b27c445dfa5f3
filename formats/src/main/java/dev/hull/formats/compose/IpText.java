package dev.hull.formats.compose;

/** Whether a text is an IP address as Go's {@code net.ParseIP} takes it: four decimal parts, or RFC 4291 section 2.2, without a zone. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {}

    static boolean isAddress(String text) {
        return text.indexOf(':') >= 0 ? isSix(text) : isFour(text);
    }

    private static boolean isFour(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Integer.parseInt(part) > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSix(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        if (after.contains("::") || before.indexOf('.') >= 0) {
            return false;
        }
        int first = before.isEmpty() ? 0 : groups(before);
        int second = after.isEmpty() ? 0 : groups(after);
        return first >= 0 && second >= 0 && first + second < GROUPS;
    }

    /** {@return how many groups of 16 bits this is, or -1 where it is none} */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean four = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            if (four ? !isFour(parts[i]) : !isGroup(parts[i])) {
                return -1;
            }
            count += four ? 2 : 1;
        }
        return count;
    }

    private static boolean isGroup(String part) {
        return !part.isEmpty()
                && part.length() <= 4
                && part.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
}
