package dev.hull.formats.run;

import java.util.Locale;

/** The grammar of image references (distribution/reference), as far as it decides whether a client takes one. */
final class References {
    private static final int LONGEST = 255;
    private static final int IDENTIFIER = 64;

    private References() {}

    /** Refuses what {@code reference.ParseNormalizedNamed} refuses. */
    static void check(String text) throws Refusal {
        if (text.length() == IDENTIFIER && isLowerHex(text)) {
            throw new Refusal("an image name of 64 hexadecimal digits is taken for an identifier");
        }
        int at = text.indexOf('@');
        if (at >= 0 && !isDigest(text.substring(at + 1))) {
            throw format();
        }
        String named = at >= 0 ? text.substring(0, at) : text;
        int slash = named.lastIndexOf('/');
        int colon = named.indexOf(':', slash + 1);
        if (colon >= 0 && !isTag(named.substring(colon + 1))) {
            throw format();
        }
        name(colon >= 0 ? named.substring(0, colon) : named);
    }

    private static Refusal format() {
        return new Refusal("the image is not a valid reference");
    }

    private static void name(String name) throws Refusal {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean domain = slash >= 0
                && (first.indexOf('.') >= 0
                        || first.indexOf(':') >= 0
                        || first.equals("localhost")
                        || !first.equals(first.toLowerCase(Locale.ROOT)));
        String path = domain ? name.substring(slash + 1) : name;
        if (!path.equals(path.toLowerCase(Locale.ROOT))) {
            throw new Refusal("the repository name of the image must be in lower case");
        }
        if ((domain && !isDomain(first)) || path.length() > LONGEST) {
            throw format();
        }
        for (String component : path.split("/", -1)) {
            if (!isComponent(component)) {
                throw format();
            }
        }
    }

    private static boolean isDomain(String text) {
        int colon = text.startsWith("[") ? text.indexOf("]:") + 1 : text.indexOf(':');
        String host = colon > 0 ? text.substring(0, colon) : text;
        String port = colon > 0 ? text.substring(colon + 1) : "0";
        if (port.isEmpty() || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        if (host.startsWith("[")) {
            return host.endsWith("]") && host.length() > 2;
        }
        for (String label : host.split("\\.", -1)) {
            boolean ends = !label.isEmpty() && label.charAt(0) != '-' && label.charAt(label.length() - 1) != '-';
            if (!ends || !label.chars().allMatch(c -> isAlphanumeric((char) c) || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** Lower-case letters and digits, parted by one dot, one or two underscores, or any number of hyphens. */
    private static boolean isComponent(String text) {
        int i = 0;
        boolean separated = true;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isLowerAlphanumeric(c)) {
                separated = false;
                i++;
                continue;
            }
            int run = i;
            while (run < text.length() && text.charAt(run) == c) {
                run++;
            }
            int most = c == '.' ? 1 : c == '_' ? 2 : c == '-' ? Integer.MAX_VALUE : 0;
            if (separated || run - i > most) {
                return false;
            }
            separated = true;
            i = run;
        }
        return !separated;
    }

    private static boolean isTag(String text) {
        return !text.isEmpty()
                && text.length() <= 128
                && (isAlphanumeric(text.charAt(0)) || text.charAt(0) == '_')
                && text.chars().allMatch(c -> isAlphanumeric((char) c) || c == '_' || c == '.' || c == '-');
    }

    private static boolean isDigest(String text) {
        int colon = text.indexOf(':');
        String algorithm = colon < 0 ? "" : text.substring(0, colon);
        String hex = text.substring(colon + 1);
        int length = switch (algorithm) {
            case "sha256" -> 64;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> -1;
        };
        return hex.length() == length && isLowerHex(hex);
    }

    private static boolean isLowerHex(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static boolean isLowerAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isAlphanumeric(char c) {
        return isLowerAlphanumeric(c) || (c >= 'A' && c <= 'Z');
    }
}
