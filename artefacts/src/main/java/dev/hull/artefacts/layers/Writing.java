package dev.hull.artefacts.layers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/** Bytes of a record while they are written. */
final class Writing {
    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 14];
    private int length;

    Writing(int mark) {
        fixed(mark);
    }

    void number(int number) {
        room(5);
        int left = number;
        while ((left & ~0x7F) != 0) {
            bytes[length++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    /** The first time its length plus one and its bytes; later zero and the number that it got then. */
    void text(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            number(0);
            number(known);
            return;
        }
        texts.put(text, texts.size());
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length + 1);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    <T> void list(List<T> list, Consumer<T> each) {
        number(list.size());
        list.forEach(each);
    }

    void longs(long[] longs) {
        number(longs.length);
        room(longs.length * Long.BYTES);
        ByteBuffer.wrap(bytes, length, longs.length * Long.BYTES).asLongBuffer().put(longs);
        length += longs.length * Long.BYTES;
    }

    private void fixed(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(length, value);
        length += Integer.BYTES;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    byte[] finish() {
        return summed(Arrays.copyOf(bytes, length + Integer.BYTES));
    }

    static byte[] summed(byte[] bytes) {
        byte[] summed = bytes.clone();
        CRC32C sum = new CRC32C();
        sum.update(summed, 0, summed.length - Integer.BYTES);
        ByteBuffer.wrap(summed).putInt(summed.length - Integer.BYTES, (int) sum.getValue());
        return summed;
    }
}
