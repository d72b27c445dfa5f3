package dev.hull.artefacts.captures;

import dev.hull.model.events.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian numbers and texts of a block, one after the other, never past its end. */
final class Cursor {
    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int at;

    Cursor(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** {@return bytes that are left} */
    int left() {
        return end - at;
    }

    /** {@return a cursor over the next bytes, which this one passes} */
    Cursor part(int length) throws Malformed {
        int start = pass(length);
        return new Cursor(bytes, start, at);
    }

    void skip(int length) throws Malformed {
        pass(length);
    }

    int int8() throws Malformed {
        return bytes[pass(1)] & 0xff;
    }

    int int16() throws Malformed {
        return Short.toUnsignedInt((short) SHORT.get(bytes, pass(2)));
    }

    int int32() throws Malformed {
        return (int) INT.get(bytes, pass(4));
    }

    long int64() throws Malformed {
        return (long) LONG.get(bytes, pass(8));
    }

    Bytes bytes(int length) throws Malformed {
        int start = pass(length);
        return Bytes.copy(bytes, start, length);
    }

    /** {@return a text behind its length in two bytes} */
    Bytes text() throws Malformed {
        return bytes(int16());
    }

    private int pass(int length) throws Malformed {
        if (length < 0 || length > end - at) {
            throw new Malformed("a block ends inside an entry");
        }
        int start = at;
        at += length;
        return start;
    }
}
