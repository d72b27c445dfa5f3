package dev.hull.formats.shell;

/** The escapes of {@code $'...'} (bash manual, ANSI-C quoting). */
final class Escapes {
    private static final String LETTERS = "abeEfnrtv\\'\"?";
    private static final String MEANINGS = "\u0007\b\u001b\u001b\f\n\r\t\u000b\\'\"?";

    private Escapes() {}

    /** Adds what the escape at {@code in} means. {@return the place behind it} */
    static int read(Scanner in, StringBuilder out) {
        char c = in.peek(1);
        int letter = c == Scanner.END ? -1 : LETTERS.indexOf(c);
        if (letter >= 0) {
            out.append(MEANINGS.charAt(letter));
            return in.pos + 2;
        }
        return switch (c) {
            case 'x' -> number(in, 2, 16, 2, out);
            case 'u' -> number(in, 2, 16, 4, out);
            case 'U' -> number(in, 2, 16, 8, out);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(in, 1, 8, 3, out);
            default -> {
                out.append('\\');
                yield in.pos + 1;
            }
        };
    }

    private static int number(Scanner in, int from, int base, int most, StringBuilder out) {
        int value = 0;
        int i = from;
        while (i < from + most && Character.digit(in.peek(i), base) >= 0 && in.peek(i) < 0x80) {
            value = value * base + Character.digit(in.peek(i), base);
            i++;
        }
        if (i == from) {
            out.append('\\');
            return in.pos + 1;
        }
        out.appendCodePoint(Character.isValidCodePoint(value) ? value : 0xFFFD);
        return in.pos + i;
    }
}
