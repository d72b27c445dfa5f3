package dev.hull.artefacts.layers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Every path that a layer brings, and every folder above one, as 64-bit hashes: what it hides of the layers below is asked by path, and
 * their text would be most of the memory.
 */
public final class PathSet {
    /** Something of the layer stood at this path before. */
    static final int AGAIN = 1;

    /** It is no folder, and something of the layer stands below it. */
    static final int OVER = 2;

    /** Something of the layer above it is no folder. */
    static final int UNDER = 4;

    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L; // 2^64 over the golden ratio
    private static final long KIND = 3;
    private static final long OTHER = 0;
    private static final long FOLDER = 1;
    private static final long IMPLIED = 2;
    /** No hash of a path: those are never zero. */
    private static final long CUT = 0;

    private long[] slots;
    private int count;
    private long[] above = new long[32];
    private long lastParent;
    private boolean isLastUnder;

    PathSet() {
        this(new long[1 << 8], 0);
    }

    private PathSet(long[] slots, int count) {
        this.slots = slots;
        this.count = count;
    }

    /** {@return a set of these, as {@link #hashes} gave them} */
    static PathSet of(long[] hashes) {
        int size = 1 << 8;
        while (size < hashes.length * 2) {
            size *= 2;
        }
        PathSet set = new PathSet(new long[size], 0);
        for (long hash : hashes) {
            set.put(hash);
        }
        return set;
    }

    /** {@return how this stands to what was added before: {@link #AGAIN}, {@link #OVER}, {@link #UNDER}} */
    int add(byte[] path, int length, boolean isFolder) {
        long hash = 1;
        int depth = 0;
        for (int i = 0; i < length; i++) {
            if (path[i] == '/') {
                if (depth == above.length) {
                    above = Arrays.copyOf(above, depth * 2);
                }
                above[depth++] = plain(hash);
            }
            hash = step(hash, path[i]);
        }
        boolean isUnder = depth > 0 && under(depth);
        long own = plain(hash);
        boolean isNew = put(own | (isFolder ? FOLDER : OTHER));
        boolean wasOther = isFolder && has(own | OTHER);
        boolean wasFolder = !isFolder && has(own | FOLDER);
        boolean wasAbove = !isFolder && has(own | IMPLIED);
        lastParent = wasAbove ? 0 : lastParent;
        return (isNew && !wasOther && !wasFolder ? 0 : AGAIN) | (wasAbove ? OVER : 0) | (isUnder ? UNDER : 0);
    }

    /** Archives go folder by folder, so what is above was most often looked at a moment ago. */
    private boolean under(int depth) {
        long parent = above[depth - 1];
        if (parent != lastParent) {
            lastParent = parent;
            isLastUnder = false;
            for (int i = 0; i < depth; i++) {
                put(above[i] | IMPLIED);
                isLastUnder |= has(above[i] | OTHER);
            }
        }
        return isLastUnder;
    }

    /** {@return whether it is new} */
    private boolean put(long hash) {
        if (count * 2 >= slots.length) {
            grow();
        }
        int slot = slot(hash);
        if (slots[slot] == 0) {
            slots[slot] = hash;
            count++;
            return true;
        }
        return false;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                slots[slot(hash)] = hash;
            }
        }
    }

    private boolean has(long hash) {
        return slots[slot(hash)] != 0;
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** {@return whether the layer itself names something at {@code path}} */
    boolean names(String path) {
        long hash = hash(path);
        return has(hash | OTHER) || has(hash | FOLDER);
    }

    /** {@return whether no file of a lower layer can be at {@code path} any more} */
    boolean covers(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        long hash = passed(bytes);
        return hash == CUT || has(hash | OTHER) || has(hash | FOLDER) || has(hash | IMPLIED);
    }

    /** {@return whether anything above {@code path} is brought as something that is no folder} */
    boolean cuts(String path) {
        return passed(path.getBytes(StandardCharsets.UTF_8)) == CUT;
    }

    /** {@return the hash of a path, or {@link #CUT} where something above it is no folder} */
    private long passed(byte[] path) {
        long hash = 1;
        for (byte b : path) {
            if (b == '/' && has(plain(hash) | OTHER)) {
                return CUT;
            }
            hash = step(hash, b);
        }
        return plain(hash);
    }

    /** {@return all of them, in no order} */
    long[] hashes() {
        long[] hashes = new long[count];
        int at = 0;
        for (long hash : slots) {
            if (hash != 0) {
                hashes[at++] = hash;
            }
        }
        return hashes;
    }

    private static long hash(String path) {
        long hash = 1;
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            hash = step(hash, b);
        }
        return plain(hash);
    }

    private static long step(long hash, byte b) {
        long next = (hash ^ b) * PRIME;
        return next ^ next >>> 29;
    }

    /** Never zero, and the bits of the kind are free. */
    private static long plain(long hash) {
        long plain = hash & ~KIND;
        return plain == 0 ? KIND + 1 : plain;
    }
}
