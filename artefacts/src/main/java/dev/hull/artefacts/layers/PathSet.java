package dev.hull.artefacts.layers;

import java.nio.charset.StandardCharsets;

/**
 * Every path that a layer brings, folders apart from all else, as 64-bit hashes: what it hides of the layers below is asked by path, and
 * their text would be most of the memory.
 */
public final class PathSet {
    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L; // 2^64 over the golden ratio
    private static final long FOLDER = 1;

    private long[] slots;
    private int count;

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

    /** {@return whether nothing stood at {@code path} before} */
    boolean add(byte[] path, int length, boolean isFolder) {
        long hash = hash(path, length);
        long other = isFolder ? hash : hash | FOLDER;
        boolean isNew = put(isFolder ? hash | FOLDER : hash);
        return isNew && slots[slot(other)] == 0;
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

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** {@return whether the layer brings something at {@code path}} */
    boolean has(String path) {
        return hasOther(path) || hasFolder(path);
    }

    boolean hasFolder(String path) {
        return slots[slot(hash(path) | FOLDER)] != 0;
    }

    /** {@return whether the layer brings something at {@code path} that is no folder} */
    boolean hasOther(String path) {
        return slots[slot(hash(path))] != 0;
    }

    /** {@return whether anything above {@code path} is brought as something that is no folder} */
    boolean cuts(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (hasOther(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return count;
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
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return hash(bytes, bytes.length);
    }

    /** Never zero, and its last bit is free. */
    private static long hash(byte[] path, int length) {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ path[i]) * PRIME;
            hash ^= hash >>> 29;
        }
        hash &= ~FOLDER;
        return hash == 0 ? 2 : hash;
    }
}
