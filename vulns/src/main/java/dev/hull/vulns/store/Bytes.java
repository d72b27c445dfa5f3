package dev.hull.vulns.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the making. */
final class Bytes {
    private byte[] bytes;
    private int length;

    Bytes() {
        this(256);
    }

    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] backing() {
        return bytes;
    }

    Bytes octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Bytes fixed32(int value) {
        room(4);
        for (int i = 0; i < 4; i++) {
            bytes[length++] = (byte) (value >>> 8 * i);
        }
        return this;
    }

    Bytes fixed64(long value) {
        return fixed32((int) value).fixed32((int) (value >>> 32));
    }

    /** A number that is not negative, in as few bytes as it needs. */
    Bytes varint(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A number of either sign, small ones in few bytes. */
    Bytes signed(int value) {
        return varint(value << 1 ^ value >> 31);
    }

    Bytes text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return varint(encoded.length).all(encoded, 0, encoded.length);
    }

    Bytes all(byte[] more) {
        return all(more, 0, more.length);
    }

    Bytes all(byte[] more, int from, int count) {
        room(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
        return this;
    }

    void set32(int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
