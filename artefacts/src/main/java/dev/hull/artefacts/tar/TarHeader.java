package dev.hull.artefacts.tar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The fields of the 512 bytes before each entry (POSIX.1-2024, pax, table "ustar Header Block"; tar.h of GNU tar). */
final class TarHeader {
    static final int NAME_END = 100;
    static final int MODE = 100;
    static final int UID = 108;
    static final int GID = 116;
    static final int SIZE = 124;
    static final int CHECKSUM = 148;
    static final int TYPE = 156;
    static final int LINK = 157;
    static final int LINK_END = 257;
    static final int MAGIC = 257;
    static final int PREFIX = 345;
    static final int PREFIX_END = 500;

    private static final long BYTES = 0x00FF_00FF_00FF_00FFL;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private TarHeader() {}

    static boolean isZero(byte[] header) {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the checksum is right, counted in unsigned or, as some old writers did, in signed bytes} */
    static boolean isWhole(byte[] header) {
        long said = number(header, CHECKSUM, 8);
        long sum = sum(header);
        for (int i = CHECKSUM; i < CHECKSUM + 8; i++) {
            sum += ' ' - (header[i] & 0xFF);
        }
        return said == sum || said == signedSum(header);
    }

    /** Eight bytes at a time: every header of an image passes here, and most of them for nothing else. */
    private static long sum(byte[] header) {
        long lanes = 0;
        for (int i = 0; i < header.length; i += 8) {
            long eight = (long) LONG.get(header, i);
            lanes += (eight & BYTES) + (eight >>> 8 & BYTES);
        }
        return (lanes & 0xFFFF) + (lanes >>> 16 & 0xFFFF) + (lanes >>> 32 & 0xFFFF) + (lanes >>> 48);
    }

    private static long signedSum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < header.length; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : header[i];
        }
        return sum;
    }

    /** {@return the number in octal, or in base 256 where its first bit is set; -1 where it is neither} */
    static long number(byte[] header, int from, int length) {
        if ((header[from] & 0x80) != 0) {
            return binary(header, from, length);
        }
        int at = from;
        int end = from + length;
        while (at < end && header[at] == ' ') {
            at++;
        }
        long value = 0;
        while (at < end && header[at] >= '0' && header[at] <= '7') {
            value = value << 3 | header[at++] - '0';
        }
        return at == end || header[at] == 0 || header[at] == ' ' ? value : -1;
    }

    private static long binary(byte[] header, int from, int length) {
        if ((header[from] & 0x7F) != 0) {
            return -1;
        }
        for (int i = from + 1; i < from + length - 8; i++) {
            if (header[i] != 0) {
                return -1;
            }
        }
        long value = 0;
        for (int i = Math.max(from + 1, from + length - 8); i < from + length; i++) {
            value = value << 8 | header[i] & 0xFF;
        }
        return value;
    }

    static boolean isRegular(char type) {
        return type == '0' || type == 0 || type == '7';
    }

    /** GNU's own format keeps times where ustar has the prefix; its magic has a blank where ustar's ends. */
    static boolean isUstar(byte[] header) {
        return header[MAGIC] == 'u' && header[MAGIC + 1] == 's' && header[MAGIC + 4] == 'r' && header[MAGIC + 5] == 0;
    }

    /** Before ustar a folder was a file whose name ends in a slash. */
    static boolean endsInSlash(byte[] header, byte[] longName) {
        if (longName.length > 0) {
            int last = longName.length - 1;
            while (last > 0 && longName[last] == 0) {
                last--;
            }
            return longName[last] == '/';
        }
        int end = 0;
        while (end < NAME_END && header[end] != 0) {
            end++;
        }
        return end > 0 && header[end - 1] == '/';
    }
}
