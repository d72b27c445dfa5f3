package dev.hull.artefacts.binary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a program's version stands among its bytes: literal text and holes, as {@code programs.tsv} explains them. The longest literal
 * is searched for; what stands before it is matched from there to the left, what stands behind it to the right, each hole as far as
 * it goes, so that no byte is looked at more often than there are holes.
 */
final class Marker {
    private static final int LONGEST_VERSION = 60;

    private enum Hole {
        DIGITS,
        WORD,
        NAMED,
        ONE,
        HEX,
        HOST,
        NUMBER,
        ZEROS,
        COMMIT
    }

    /** A literal, or a hole where {@code literal} is empty. */
    private record Piece(List<Byte> literal, Hole hole) {}

    private final byte[][] literals;
    private final Hole[] holes;
    private final int anchor;
    private final int rarest;

    private Marker(List<Piece> pieces) {
        literals = new byte[pieces.size()][];
        holes = new Hole[pieces.size()];
        int longest = -1;
        for (int i = 0; i < pieces.size(); i++) {
            List<Byte> literal = pieces.get(i).literal();
            literals[i] = new byte[literal.size()];
            for (int j = 0; j < literal.size(); j++) {
                literals[i][j] = literal.get(j);
            }
            holes[i] = pieces.get(i).hole();
            longest = longest < 0 || literals[i].length > literals[longest].length ? i : longest;
        }
        anchor = longest;
        if (anchor < 0 || literals[anchor].length == 0) {
            throw new IllegalArgumentException("a marker needs a literal");
        }
        rarest = rarest(literals[anchor]);
    }

    /** {@return which byte to look for first} Zeros are everywhere, small letters are frequent in text. */
    private static int rarest(byte[] literal) {
        int best = 0;
        for (int i = 1; i < literal.length; i++) {
            best = frequency(literal[i]) < frequency(literal[best]) ? i : best;
        }
        return best;
    }

    private static int frequency(byte b) {
        boolean isSmallLetter = b >= 'a' && b <= 'z';
        return b == 0 ? 4 : b == ' ' || b == '_' || b == 'e' || b == 't' ? 3 : isSmallLetter ? 2 : 1;
    }

    static Marker of(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<Byte> literal = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            Optional<Hole> hole = c == '%' ? hole(next) : Optional.empty();
            if (hole.isPresent()) {
                if (!literal.isEmpty()) {
                    pieces.add(new Piece(List.copyOf(literal), Hole.WORD));
                    literal.clear();
                }
                pieces.add(new Piece(List.of(), hole.get()));
                i++;
            } else if (c == '\\') {
                literal.add((byte) (next == '0' ? 0 : next == 'e' ? 27 : '\n'));
                i++;
            } else {
                literal.add((byte) c);
            }
        }
        if (!literal.isEmpty()) {
            pieces.add(new Piece(List.copyOf(literal), Hole.WORD));
        }
        return new Marker(pieces);
    }

    private static Optional<Hole> hole(char letter) {
        return switch (letter) {
            case 'v' -> Optional.of(Hole.DIGITS);
            case 'w' -> Optional.of(Hole.WORD);
            case 'f' -> Optional.of(Hole.NAMED);
            case 'x' -> Optional.of(Hole.HEX);
            case 'h' -> Optional.of(Hole.HOST);
            case 'n' -> Optional.of(Hole.NUMBER);
            case 'z' -> Optional.of(Hole.ZEROS);
            case 'g' -> Optional.of(Hole.COMMIT);
            case 'o' -> Optional.of(Hole.ONE);
            default -> Optional.empty();
        };
    }

    /**
     * {@return the version at the first place in {@code bytes} where the marker fits, empty where there is none}
     *
     * @param length how many of {@code bytes} count
     * @param named the digits in the name of the file, as {@code 3.8}
     */
    String find(byte[] bytes, int length, String named) {
        byte[] wanted = literals[anchor];
        byte rare = wanted[rarest];
        int last = length - wanted.length + rarest;
        for (int i = rarest; i <= last; i++) {
            if (bytes[i] == rare && has(bytes, length, i - rarest, wanted)) {
                String version = around(bytes, length, i - rarest, named);
                if (!version.isEmpty()) {
                    return version;
                }
            }
        }
        return "";
    }

    private String around(byte[] bytes, int length, int at, String named) {
        int start = at;
        String version = "";
        for (int i = anchor - 1; i >= 0; i--) {
            int from = holes(i) ? back(bytes, start, holes[i]) : start - literals[i].length;
            if (from < 0 || !holes(i) && !has(bytes, length, from, literals[i])) {
                return "";
            }
            version = isVersion(i) ? text(bytes, from, start) : version;
            start = from;
        }
        int end = at + literals[anchor].length;
        for (int i = anchor + 1; i < literals.length; i++) {
            int to = holes(i) ? forth(bytes, length, end, holes[i]) : end + literals[i].length;
            if (to < 0 || to > length || !holes(i) && !has(bytes, length, end, literals[i])) {
                return "";
            }
            version = isVersion(i) ? text(bytes, end, to) : version;
            end = to;
        }
        return isAsked(version, named) ? version : "";
    }

    private boolean isAsked(String version, String named) {
        for (int i = 0; i < holes.length; i++) {
            boolean isNamed = holes(i) && holes[i] == Hole.NAMED;
            boolean isOne = holes(i) && holes[i] == Hole.ONE;
            if (isNamed && (named.isEmpty() || !version.startsWith(named + "."))
                    || isOne && !version.startsWith("1.")) {
                return false;
            }
        }
        return true;
    }

    private boolean holes(int piece) {
        return literals[piece].length == 0;
    }

    private boolean isVersion(int piece) {
        return holes(piece) && isVersion(holes[piece]);
    }

    private static boolean isVersion(Hole hole) {
        return hole == Hole.DIGITS || hole == Hole.WORD || hole == Hole.NAMED || hole == Hole.ONE;
    }

    private static boolean has(byte[] bytes, int length, int at, byte[] part) {
        if (at < 0 || at + part.length > length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (bytes[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return where a hole that ends before {@code end} begins, -1 where it can't be one} */
    private static int back(byte[] bytes, int end, Hole hole) {
        int start = end;
        int most = most(hole);
        while (start > 0 && end - start < most && fits(bytes[start - 1], hole)) {
            start--;
        }
        if (isVersion(hole)) {
            while (start < end && !isDigit(bytes[start])) {
                start++;
            }
            return isDotted(bytes, start, end) ? start : -1;
        }
        return isLongEnough(end - start, hole) ? start : -1;
    }

    /** {@return where a hole that begins at {@code start} ends, -1 where it can't be one} */
    private static int forth(byte[] bytes, int length, int start, Hole hole) {
        int end = start;
        int most = most(hole);
        while (end < length && end - start < most && fits(bytes[end], hole)) {
            end++;
        }
        return switch (hole) {
            case DIGITS, WORD, NAMED, ONE -> {
                while (end > start && hole != Hole.WORD && bytes[end - 1] == '.') {
                    end--;
                }
                yield start < end && isDigit(bytes[start]) && isDotted(bytes, start, end) ? end : -1;
            }
            case HEX, HOST, NUMBER, ZEROS, COMMIT -> isLongEnough(end - start, hole) ? end : -1;
        };
    }

    private static int most(Hole hole) {
        return switch (hole) {
            case HEX -> 40;
            case HOST -> 12;
            case COMMIT -> 7;
            case DIGITS, WORD, NAMED, ONE, NUMBER, ZEROS -> LONGEST_VERSION;
        };
    }

    private static boolean isLongEnough(int length, Hole hole) {
        return switch (hole) {
            case HEX, HOST, COMMIT -> length == most(hole);
            case NUMBER -> length >= 10;
            case DIGITS, WORD, NAMED, ONE, ZEROS -> length > 0;
        };
    }

    private static boolean fits(byte b, Hole hole) {
        boolean isDigit = isDigit(b);
        boolean isLetter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
        return switch (hole) {
            case DIGITS, ONE -> isDigit || b == '.';
            case WORD, NAMED -> isDigit || isLetter || b == '.' || b == '-' || b == '+' || b == '_' || b == '~';
            case HEX -> isDigit || b >= 'a' && b <= 'f';
            case HOST, COMMIT -> isDigit || isLetter;
            case ZEROS -> b == 0;
            case NUMBER -> isDigit;
        };
    }

    private static boolean isDotted(byte[] bytes, int start, int end) {
        for (int i = start + 1; i + 1 < end; i++) {
            if (bytes[i] == '.' && isDigit(bytes[i + 1])) {
                return true;
            }
            if (!isDigit(bytes[i])) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
