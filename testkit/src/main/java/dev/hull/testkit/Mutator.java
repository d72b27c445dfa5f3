package dev.hull.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damages inputs, the same way for the same seed: bytes flipped, cut and doubled, and tokens swapped, repeated and
 * replaced by what tends to hurt readers of YAML, JSON, shell and Dockerfiles. Not for several threads.
 */
public final class Mutator {
    /** No result is longer, however often something was doubled. */
    public static final int LONGEST = 1 << 18;

    private static final int MOST_EDITS = 6;

    private static final List<byte[]> WORDS = words();
    private static final List<byte[]> LONG_WORDS = longWords();

    private final SplittableRandom random;
    private final List<byte[]> others;

    /** {@code others}: inputs from which pieces are spliced in. */
    public Mutator(long seed, List<byte[]> others) {
        this.random = new SplittableRandom(seed);
        this.others = List.copyOf(others);
    }

    /** {@return {@code input} after one to six edits} */
    public byte[] mutate(byte[] input) {
        byte[] bytes = input;
        for (int left = random.nextInt(1, MOST_EDITS + 1); left > 0; left--) {
            bytes = edit(bytes);
            if (bytes.length > LONGEST) {
                bytes = Arrays.copyOf(bytes, LONGEST);
            }
        }
        return bytes;
    }

    private byte[] edit(byte[] in) {
        return switch (random.nextInt(14)) {
            case 0 -> flipBit(in);
            case 1 -> splice(in, span(in, 1), new byte[] {(byte) random.nextInt(256)});
            case 2 -> splice(in, span(in, 64), new byte[0]);
            case 3 -> Arrays.copyOf(in, random.nextInt(in.length + 1));
            case 4 -> repeat(in, span(in, 64), random.nextInt(1, 8));
            case 5 -> move(in);
            case 6 -> splice(in, token(in), new byte[0]);
            case 7 -> splice(in, token(in), word());
            case 8 -> splice(in, at(random.nextInt(in.length + 1)), word());
            case 9 -> repeat(in, token(in), 1 << random.nextInt(isRare() ? 14 : 4));
            case 10 -> splice(in, token(in), cut(in, token(in)));
            case 11 -> repeat(in, line(in), random.nextInt(1, 4));
            case 12 -> indent(in);
            default -> fromAnother(in);
        };
    }

    private byte[] flipBit(byte[] in) {
        if (in.length == 0) {
            return word();
        }
        byte[] out = in.clone();
        out[random.nextInt(in.length)] ^= (byte) (1 << random.nextInt(8));
        return out;
    }

    private byte[] move(byte[] in) {
        Span from = span(in, 200);
        byte[] piece = cut(in, from);
        byte[] without = splice(in, from, new byte[0]);
        return splice(without, at(random.nextInt(without.length + 1)), piece);
    }

    private byte[] indent(byte[] in) {
        Span line = line(in);
        int end = line.start;
        while (end < line.end && in[end] == ' ') {
            end++;
        }
        byte[] blanks = new byte[random.nextInt(12)];
        Arrays.fill(blanks, (byte) (random.nextInt(10) == 0 ? '\t' : ' '));
        return splice(in, new Span(line.start, end), blanks);
    }

    private byte[] fromAnother(byte[] in) {
        if (others.isEmpty()) {
            return flipBit(in);
        }
        byte[] other = others.get(random.nextInt(others.size()));
        return splice(in, span(in, 64), cut(other, span(other, 400)));
    }

    private byte[] word() {
        List<byte[]> words = isRare() ? LONG_WORDS : WORDS;
        return words.get(random.nextInt(words.size()));
    }

    /** Long inputs find what is quadratic, and cost as much time as a thousand short ones. */
    private boolean isRare() {
        return random.nextInt(64) == 0;
    }

    private byte[] repeat(byte[] in, Span span, int times) {
        byte[] piece = cut(in, span);
        int most = piece.length == 0 ? 0 : Math.min(times, LONGEST / piece.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < most; i++) {
            out.writeBytes(piece);
        }
        return splice(in, at(span.end), out.toByteArray());
    }

    private record Span(int start, int end) {}

    private static Span at(int offset) {
        return new Span(offset, offset);
    }

    private Span span(byte[] in, int longest) {
        int start = random.nextInt(in.length + 1);
        return new Span(start, Math.min(in.length, start + random.nextInt(longest + 1)));
    }

    /** A run of letters and digits, or one other byte. */
    private Span token(byte[] in) {
        if (in.length == 0) {
            return at(0);
        }
        int start = random.nextInt(in.length);
        if (!Character.isLetterOrDigit(in[start])) {
            return new Span(start, start + 1);
        }
        int end = start;
        while (start > 0 && Character.isLetterOrDigit(in[start - 1])) {
            start--;
        }
        while (end < in.length && Character.isLetterOrDigit(in[end])) {
            end++;
        }
        return new Span(start, end);
    }

    private Span line(byte[] in) {
        int start = random.nextInt(in.length + 1);
        int end = start;
        while (start > 0 && in[start - 1] != '\n') {
            start--;
        }
        while (end < in.length && in[end] != '\n') {
            end++;
        }
        return new Span(start, Math.min(in.length, end + 1));
    }

    private static byte[] cut(byte[] in, Span span) {
        return Arrays.copyOfRange(in, span.start, span.end);
    }

    private static byte[] splice(byte[] in, Span span, byte[] with) {
        byte[] out = new byte[in.length - (span.end - span.start) + with.length];
        System.arraycopy(in, 0, out, 0, span.start);
        System.arraycopy(with, 0, out, span.start, with.length);
        System.arraycopy(in, span.end, out, span.start + with.length, in.length - span.end);
        return out;
    }

    private static List<byte[]> words() {
        List<String> words = List.of(
                // YAML
                "&a ",
                "*a",
                "*b ",
                "<<: *a\n",
                "!!binary ",
                "!!merge ",
                "!reset ",
                "!override ",
                "? ",
                "- ",
                "---\n",
                "...\n",
                "%YAML 9.9\n",
                "|+9\n",
                ">-\n",
                "{",
                "}",
                "[",
                "]",
                "{{ .Values.x }}",
                ": ",
                ":",
                "#",
                "~",
                "null",
                "yes",
                "0o7",
                "0400",
                ".inf",
                ".nan",
                "1:30",
                "\"",
                "'",
                "\t",
                "x: &a [*a, *a]\n",
                "@",
                "`",
                // numbers
                "-1",
                "0x7fffffffffffffff",
                "9223372036854775808",
                "1e999999999",
                "99999999999999999999",
                "1.5Gi",
                "-0",
                // JSON
                "\\u0000",
                "\\ud800",
                "\\",
                "//",
                "true",
                "[[[[[[[[",
                "{\"a\":",
                ",",
                // shell, Compose variables, Dockerfiles
                "$",
                "${",
                "${A:-${B:-",
                "${A:?}",
                "$$",
                "$(",
                "`",
                "<<EOF\n",
                "<<-'E'\n",
                "\\\n",
                ";",
                "&&",
                "|",
                "FROM ",
                "RUN ",
                "ARG A\n",
                "--",
                "-v ",
                "=",
                "--privileged",
                // characters
                "\0",
                "\uFEFF",
                "\r",
                "\r\n",
                "\n",
                "\u0085",
                "\u2028",
                "\u202E",
                "\uD83D\uDE00",
                "e\u0301",
                " ".repeat(40));
        List<byte[]> all = new ArrayList<>();
        for (String word : words) {
            all.add(word.getBytes(StandardCharsets.UTF_8));
        }
        all.add(new byte[] {(byte) 0xFF, (byte) 0xFE});
        all.add(new byte[] {(byte) 0xC0, (byte) 0x80});
        all.add(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        all.add(new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80});
        return List.copyOf(all);
    }

    private static List<byte[]> longWords() {
        List<byte[]> all = new ArrayList<>();
        all.add("[".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        all.add("{a: ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        all.add("\"$(".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        all.add("- ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        all.add("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        return List.copyOf(all);
    }
}
