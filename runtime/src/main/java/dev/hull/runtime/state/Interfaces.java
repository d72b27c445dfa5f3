package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Addresses of the machine's network interfaces: which end of a connection is here. */
public final class Interfaces {
    private static final int NETWORK_OF_SIX = 8; // a subnet is taken to be a /64

    private final List<Bytes> addresses = new ArrayList<>();

    void add(Bytes address) {
        addresses.add(address);
    }

    /** {@return whether the address, of 4 or 16 bytes, is one of this machine} */
    public boolean has(byte[] in, int from, int width) {
        int compared = width == 4 ? 4 : NETWORK_OF_SIX;
        for (int i = 0; i < addresses.size(); i++) {
            Bytes each = addresses.get(i);
            if (each.length() == width && Arrays.equals(each.array(), 0, compared, in, from, from + compared)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the address from which this machine would speak to the one in {@code in}, or nothing} */
    Bytes facing(byte[] in, int from, int width) {
        Bytes first = Bytes.NONE;
        for (int i = 0; i < addresses.size(); i++) {
            Bytes each = addresses.get(i);
            if (each.length() == width) {
                if (Arrays.equals(each.array(), 0, width, in, from, from + width)) {
                    return each;
                }
                if (first.isEmpty() && !isLoopback(each)) {
                    first = each;
                }
            }
        }
        return first;
    }

    private static boolean isLoopback(Bytes address) {
        byte[] bytes = address.array();
        return address.length() == 4 ? bytes[0] == 127 : bytes[15] == 1 && bytes[0] == 0;
    }
}
