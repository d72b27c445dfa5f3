package dev.hull.formats.yaml;

import dev.hull.model.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A range of a source as text, and the byte offset of each of its code points. */
final class Decoded {
    private final Source source;
    private final int from;
    private final int to;
    private final String text;
    /** Of each code point and of the end, or empty where each byte is a code point. */
    private final int[] offsets;

    private final boolean isUtf8;

    private Decoded(Source source, int from, int to, String text, int[] offsets, boolean isUtf8) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.text = text;
        this.offsets = offsets;
        this.isUtf8 = isUtf8;
    }

    static Decoded of(Source source, int from, int to) throws CharacterCodingException {
        byte[] bytes = source.bytes();
        if (startsWith(bytes, from, to, 0xFE, 0xFF)) {
            return wide(source, from + 2, to, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, from, to, 0xFF, 0xFE)) {
            return wide(source, from + 2, to, StandardCharsets.UTF_16LE);
        }
        // The mark is no part of the text: it must not count as indentation of the first line.
        int start = startsWith(bytes, from, to, 0xEF, 0xBB, 0xBF) ? from + 3 : from;
        for (int i = start; i < to; i++) {
            if (bytes[i] < 0) {
                return wide(source, start, to, StandardCharsets.UTF_8);
            }
        }
        return new Decoded(
                source, start, to, new String(bytes, start, to - start, StandardCharsets.ISO_8859_1), new int[0], true);
    }

    private static boolean startsWith(byte[] bytes, int from, int to, int... mark) {
        if (to - from < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[from + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded wide(Source source, int from, int to, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(source.bytes(), from, to - from))
                .toString();
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = from;
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            offsets[count++] = at;
            at += utf8 ? utf8Length(point) : 2 * Character.charCount(point);
            i += Character.charCount(point);
        }
        offsets[count] = at;
        return new Decoded(source, from, to, text, offsets, utf8);
    }

    private static int utf8Length(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    Source source() {
        return source;
    }

    /** {@return the byte offset of the text's first code point, behind a byte order mark} */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String text() {
        return text;
    }

    boolean isUtf8() {
        return isUtf8;
    }

    /** {@return the byte offset of the code point with this index} */
    int byteAt(int codePoint) {
        if (offsets.length == 0) {
            return Math.min(from + codePoint, to);
        }
        return offsets[Math.min(codePoint, offsets.length - 1)];
    }
}
