package dev.hull.vulns.versions;

/** Debian's order (deb-version(7); dpkg's lib/dpkg/version.c). */
final class Dpkg {
    private Dpkg() {}

    static int compare(String left, String right) {
        int upstream = endOfEpoch(left);
        int otherUpstream = endOfEpoch(right);
        int order = Digits.compare(left, 0, Math.max(upstream - 1, 0), right, 0, Math.max(otherUpstream - 1, 0));
        if (order != 0) {
            return order;
        }
        int revision = startOfRevision(left, upstream);
        int otherRevision = startOfRevision(right, otherUpstream);
        order = parts(left, upstream, revision, right, otherUpstream, otherRevision);
        return order != 0 ? order : parts(left, revision + 1, left.length(), right, otherRevision + 1, right.length());
    }

    /** {@return where the upstream version starts}: behind the colon of an epoch, or at 0. */
    private static int endOfEpoch(String version) {
        int digits = Digits.end(version, 0, version.length());
        return digits > 0 && digits < version.length() && version.charAt(digits) == ':' ? digits + 1 : 0;
    }

    private static int startOfRevision(String version, int upstream) {
        int dash = version.lastIndexOf('-');
        return dash < upstream ? version.length() : dash;
    }

    private static int parts(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int at = from;
        int other = otherFrom;
        while (at < to || other < otherTo) {
            while ((at < to && !Digits.isDigit(left.charAt(at)))
                    || (other < otherTo && !Digits.isDigit(right.charAt(other)))) {
                int order = weight(left, at, to) - weight(right, other, otherTo);
                if (order != 0) {
                    return order;
                }
                at++;
                other++;
            }
            int end = Digits.end(left, at, to);
            int otherEnd = Digits.end(right, other, otherTo);
            int order = Digits.compare(left, Math.min(at, end), end, right, Math.min(other, otherEnd), otherEnd);
            if (order != 0) {
                return order;
            }
            at = end;
            other = otherEnd;
        }
        return 0;
    }

    /** A tilde is less than the end, letters are less than all other characters. */
    private static int weight(String text, int at, int limit) {
        if (at >= limit) {
            return 0;
        }
        char c = text.charAt(at);
        if (Digits.isDigit(c)) {
            return 0;
        }
        if (Digits.isLetter(c)) {
            return c;
        }
        return c == '~' ? -1 : c + 256; // letters first: dpkg's order() adds 256
    }
}
