package dev.hull.artefacts.npm;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.Reach;
import dev.hull.artefacts.binary.Words;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bun's binary lock file, versions 2 and 3 (oven-sh/bun, src/install/lockfile): packages by columns, first all names, then their
 * hashes, where they come from, what they need, and so on; behind them six lists, of which the last is the text that long words
 * stand in. Held against the text form of the same project.
 */
final class BunBinary {
    private static final String HEAD = "#!/usr/bin/env bun\nbun-lockfile-format-v0\n";
    private static final int WIDE = 3;
    private static final int COLUMNS = 42 + 4 + 32;
    private static final int LISTS = 6;
    private static final int RESOLVED = 2;
    private static final int NEEDS = 3;
    private static final int TEXT = 5;
    private static final int MOST = 1_000_000;
    private static final int LONGEST = 4096;
    private static final long ALIGNMENT = 8;

    private static final int NEED = 26;
    private static final int BEHAVIOUR = 16;
    private static final int DEVELOPMENT = 1 << 3;

    private static final int META = 88;
    private static final int DIGEST = 20;
    private static final List<String> DIGESTS = List.of("", "sha1", "sha256", "sha384", "sha512");
    private static final List<Integer> DIGEST_BYTES = List.of(0, 20, 32, 48, 64);

    private static final int ROOT = 1;
    private static final int NPM = 2;
    private static final int FOLDER = 4;
    private static final int WORKSPACE = 72;
    private static final Set<Integer> OWN = Set.of(0, ROOT, FOLDER, WORKSPACE);

    private final Words words;
    private final boolean wide;
    private final int count;
    private final long names;
    private final long[] lists = new long[LISTS];
    private final long[] ends = new long[LISTS];
    private final boolean isWhole;
    private int edges;

    private BunBinary(Words words) {
        this.words = words;
        this.wide = words.uint32(HEAD.length()) == WIDE;
        this.count = Math.clamp(words.int64(COLUMNS + 8), 0, MOST);
        this.names = words.int64(COLUMNS + 32);
        this.isWhole = lists(words.int64(COLUMNS + 40));
    }

    static void read(FileEntry file, Content content, Discoveries found) {
        Words words = new Words(content.segment(), false, 8);
        long version = words.uint32(HEAD.length());
        boolean isKnown = words.text(0, HEAD.length()).equals(HEAD)
                && (version == WIDE - 1 || version == WIDE)
                && words.int64(COLUMNS + 16) == ALIGNMENT
                && words.int64(COLUMNS + 24) == ALIGNMENT;
        if (!isKnown) {
            found.gap(
                    "packages",
                    file.path()
                            + ": a binary lock file of Bun in another form; bun install --save-text-lockfile writes it as text");
            return;
        }
        BunBinary lock = new BunBinary(words);
        if (!lock.isWhole) {
            found.problem("cut off: its lists end behind the file");
            return;
        }
        lock.packages(file, found);
    }

    /** {@return whether all six are there} Each begins with the places of its first byte and of what follows its last one. */
    private boolean lists(long start) {
        long at = start;
        for (int i = 0; i < LISTS; i++) {
            lists[i] = words.int64(at);
            ends[i] = words.int64(at + 8);
            if (lists[i] <= at || ends[i] < lists[i] || ends[i] > words.bytes().byteSize()) {
                return false;
            }
            at = ends[i];
        }
        return names > 0 && names < start && names + (long) count * (32 + width() + META) <= start;
    }

    private int width() {
        return wide ? 72 : 64;
    }

    private void packages(FileEntry file, Discoveries found) {
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        Set<String> used = Reach.from(own(), this::needs);
        Map<String, String> outside = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = text(names + i * 8L);
            int kind = words.uint8(origin(i));
            if (kind == NPM && !name.isEmpty()) {
                found.component(Npm.component(name, version(origin(i) + 16), evidence)
                        .with(digest(i))
                        .with(Npm.scope(!used.contains(Integer.toString(i)), false)));
            } else if (!OWN.contains(kind)) {
                outside.put(name, "");
            }
        }
        LockFile.skipped(found, file, outside);
    }

    private long origin(int index) {
        return names + 16L * count + (long) index * width();
    }

    private List<String> own() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (OWN.contains(words.uint8(origin(i)))) {
                own.add(Integer.toString(i));
            }
        }
        return own;
    }

    /** {@return the packages that one needs for use} What it needs and what that was resolved to stand at equal places of two lists. */
    private Collection<String> needs(String of) {
        long slice = names + (16L + width()) * count + Integer.parseInt(of) * 8L;
        long first = words.uint32(slice);
        long last = Math.min(first + words.uint32(slice + 4), (ends[NEEDS] - lists[NEEDS]) / NEED);
        List<String> needs = new ArrayList<>();
        for (long i = first; i < last && edges < MOST; i++) {
            edges++;
            int behaviour = words.uint8(lists[NEEDS] + i * NEED + BEHAVIOUR);
            long resolved = words.uint32(lists[RESOLVED] + i * 4);
            if ((behaviour & DEVELOPMENT) == 0 && resolved < count) {
                needs.add(Long.toString(resolved));
            }
        }
        return needs;
    }

    private String version(long at) {
        StringBuilder version = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            long number = wide ? words.int64(at + i * 8L) : words.uint32(at + i * 4L);
            version.append(i == 0 ? "" : ".").append(number);
        }
        long tags = at + (wide ? 24 : 16);
        String early = text(tags);
        String build = text(tags + 16);
        return version.append(early.isEmpty() ? "" : "-" + early)
                .append(build.isEmpty() ? "" : "+" + build)
                .toString();
    }

    private Map<String, String> digest(int index) {
        long at = names + (32L + width()) * count + (long) index * META + DIGEST;
        int kind = words.uint8(at);
        if (kind == 0 || kind >= DIGESTS.size()) {
            return Map.of();
        }
        byte[] digest = new byte[DIGEST_BYTES.get(kind)];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) words.uint8(at + 1 + i);
        }
        return Map.of(DIGESTS.get(kind), HexFormat.of().formatHex(digest));
    }

    /** Words of up to eight bytes stand in place; of longer ones, place and length, with the highest bit set. */
    private String text(long at) {
        if ((words.uint8(at + 7) & 0x80) == 0) {
            return words.utf8To0(at, 8);
        }
        long start = lists[TEXT] + words.uint32(at);
        long length = Math.min(words.uint32(at + 4) & 0x7fff_ffffL, LONGEST);
        return start + length > ends[TEXT] ? "" : words.utf8(start, (int) length);
    }
}
