package dev.hull.vulns.versions;

/** Conan's order (Conan 2, "Versions"): parts between dots, then a pre-release behind {@code -}, then a build behind {@code +}. */
final class Conan {
    private Conan() {}

    static int compare(String left, String right) {
        int build = orEnd(left.indexOf('+'), left.length());
        int otherBuild = orEnd(right.indexOf('+'), right.length());
        int pre = before(left.indexOf('-'), build);
        int otherPre = before(right.indexOf('-'), otherBuild);
        int order = parts(left, 0, pre, right, 0, otherPre);
        if (order != 0) {
            return order;
        }
        if (pre == build || otherPre == otherBuild) {
            order = Boolean.compare(pre == build, otherPre == otherBuild);
        } else {
            order = parts(left, pre + 1, build, right, otherPre + 1, otherBuild);
        }
        if (order != 0) {
            return order;
        }
        boolean built = build < left.length();
        boolean otherBuilt = otherBuild < right.length();
        return built && otherBuilt
                ? parts(left, build + 1, left.length(), right, otherBuild + 1, right.length())
                : Boolean.compare(built, otherBuilt);
    }

    private static int orEnd(int at, int end) {
        return at < 0 ? end : at;
    }

    private static int before(int at, int end) {
        return at < 0 || at > end ? end : at;
    }

    private static int parts(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int at = from;
        int other = otherFrom;
        while (at < to || other < otherTo) {
            int end = dot(left, at, to);
            int otherEnd = dot(right, other, otherTo);
            int order = part(left, at, end, right, other, otherEnd);
            if (order != 0) {
                return order;
            }
            at = Math.min(end + 1, to);
            other = Math.min(otherEnd + 1, otherTo);
        }
        return 0;
    }

    private static int part(String left, int from, int to, String right, int otherFrom, int otherTo) {
        boolean number = Digits.end(left, from, to) == to;
        boolean otherNumber = Digits.end(right, otherFrom, otherTo) == otherTo;
        return number && otherNumber
                ? Digits.compare(left, from, to, right, otherFrom, otherTo)
                : Digits.compareText(left, from, to, right, otherFrom, otherTo);
    }

    private static int dot(String text, int from, int limit) {
        int dot = text.indexOf('.', from);
        return dot < 0 || dot > limit ? limit : dot;
    }
}
