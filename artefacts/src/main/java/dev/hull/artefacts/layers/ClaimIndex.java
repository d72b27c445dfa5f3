package dev.hull.artefacts.layers;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The claims of all cataloguers, asked with the bytes of a path: most files of an image are nobody's, and for those no text is made.
 */
public final class ClaimIndex {
    private final List<Cataloguer> cataloguers;
    private final Words names = new Words();
    private final Words endings = new Words();
    private final Words folders = new Words();
    private final Words roots = new Words();
    private final Words anywhere = new Words();
    private long executables;
    private long sheltered;

    /** An index of at most 64 cataloguers. */
    public ClaimIndex(List<Cataloguer> cataloguers) {
        if (cataloguers.size() > Long.SIZE) {
            throw new IllegalArgumentException("more than 64 cataloguers");
        }
        this.cataloguers = List.copyOf(cataloguers);
        for (int i = 0; i < cataloguers.size(); i++) {
            Claim claim = cataloguers.get(i).claim();
            long bit = 1L << i;
            names.add(claim.names(), bit);
            endings.add(claim.endings(), bit);
            folders.add(claim.folders(), bit);
            for (String folder : claim.outside()) {
                boolean isRoot = folder.startsWith("/");
                (isRoot ? roots : anywhere).add(Set.of(isRoot ? folder.substring(1) : folder), bit);
                sheltered |= bit;
            }
            executables |= claim.executables() ? bit : 0;
        }
    }

    public Cataloguer cataloguer(int index) {
        return cataloguers.get(index);
    }

    /** {@return a bit for each cataloguer that is to be asked whether it wants this file} */
    public long offered(byte[] path, int length, int mode) {
        int name = lastSlash(path, length) + 1;
        int dot = lastDot(path, name, length);
        long offered = names.at(path, name, length);
        if (dot >= 0) {
            offered |= endings.at(path, dot, length);
        }
        if (name > 1) {
            offered |= folders.at(path, lastSlash(path, name - 1) + 1, name - 1);
        }
        boolean runs = executables != 0 && ((mode & 0111) != 0 || isSharedLibrary(path, name, length));
        long all = runs ? offered | executables : offered;
        return (all & sheltered) == 0 ? all : all & ~unwanted(path, name);
    }

    /** {@return who wants nothing of the folders that a path leads through} */
    private long unwanted(byte[] path, int end) {
        long unwanted = 0;
        int from = 0;
        for (int i = 0; i < end; i++) {
            if (path[i] == '/') {
                unwanted |= roots.at(path, 0, i) | anywhere.at(path, from, i);
                from = i + 1;
            }
        }
        return unwanted;
    }

    private static int lastSlash(byte[] path, int before) {
        int at = before - 1;
        while (at >= 0 && path[at] != '/') {
            at--;
        }
        return at;
    }

    private static int lastDot(byte[] path, int from, int before) {
        int at = before - 1;
        while (at >= from && path[at] != '.') {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** {@code .so} at the end, or before a version. */
    private static boolean isSharedLibrary(byte[] path, int from, int end) {
        for (int i = end - 3; i >= from; i--) {
            if (path[i] == '.' && path[i + 1] == 's' && path[i + 2] == 'o') {
                return i + 3 == end || path[i + 3] == '.';
            }
        }
        return false;
    }

    /** Words in an open table, found by the bytes of a slice. */
    private static final class Words {
        private byte[][] words = new byte[64][];
        private long[] bits = new long[64];
        private int count;

        void add(Set<String> more, long bit) {
            for (String word : more) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                int slot = slot(bytes, 0, bytes.length);
                if (words[slot] == null) {
                    words[slot] = bytes;
                    count++;
                }
                bits[slot] |= bit;
                if (count * 4 > words.length) {
                    grow();
                }
            }
        }

        private void grow() {
            byte[][] oldWords = words;
            long[] oldBits = bits;
            words = new byte[oldWords.length * 2][];
            bits = new long[oldWords.length * 2];
            for (int i = 0; i < oldWords.length; i++) {
                if (oldWords[i] != null) {
                    int slot = slot(oldWords[i], 0, oldWords[i].length);
                    words[slot] = oldWords[i];
                    bits[slot] = oldBits[i];
                }
            }
        }

        long at(byte[] path, int start, int end) {
            return bits[slot(path, start, end)];
        }

        private int slot(byte[] from, int start, int end) {
            int hash = 0;
            for (int i = start; i < end; i++) {
                hash = hash * 31 + from[i];
            }
            int mask = words.length - 1;
            int slot = (hash ^ hash >>> 15) & mask;
            while (words[slot] != null && !Arrays.equals(words[slot], 0, words[slot].length, from, start, end)) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }
}
