package dev.hull.formats.shell;

import dev.hull.model.Location;
import dev.hull.model.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text to be read, and for each of its characters the byte of the source that it came from. */
final class Letters {
    final String text;
    private final Source source;
    private final int[] offsets;
    private final int shift;
    private final boolean vague;

    private Letters(String text, Source source, int[] offsets, int shift, boolean vague) {
        this.text = text;
        this.source = source;
        this.offsets = offsets;
        this.shift = shift;
        this.vague = vague;
    }

    /** {@return the bytes from {@code from} to before {@code to}} Bytes that are no UTF-8 are read as Latin-1. */
    static Letters of(Source source, int from, int to) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(source.bytes(), from, to - from))
                    .toString();
            return new Letters(text, source, text.length() == to - from ? new int[0] : offsets(text), from, false);
        } catch (CharacterCodingException _) {
            String text = new String(source.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
            return new Letters(text, source, new int[0], from, false);
        }
    }

    /** {@return a text that escapes or variables have made: all of it stands at {@code at}} */
    static Letters made(String text, Location at) {
        return new Letters(text, at.source(), new int[] {at.start(), at.end()}, 0, true);
    }

    Location at(int start, int end) {
        return vague ? source.at(offsets[0], offsets[1]) : source.at(offset(start), offset(end));
    }

    private int offset(int character) {
        return shift + (offsets.length == 0 ? character : offsets[character]);
    }

    private static int[] offsets(String text) {
        int[] all = new int[text.length() + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            all[i] = bytes;
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
        }
        all[text.length()] = bytes;
        return all;
    }
}
