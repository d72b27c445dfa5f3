package dev.hull.scan.images;

import dev.hull.artefacts.layers.Paths;
import dev.hull.artefacts.tar.SegmentTape;
import dev.hull.artefacts.tar.TarException;
import dev.hull.artefacts.tar.TarReader;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a mapped archive by name. Links to other entries are followed: older tools save a layer once and link to it. */
final class TarIndex {
    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_STEPS = 10;

    private final Map<String, MemorySegment> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private TarIndex() {}

    /** {@return an index of the archive} Where it is cut short, of what comes before, unless that is nothing. */
    static TarIndex of(MemorySegment archive) throws Unreadable {
        TarIndex index = new TarIndex();
        try {
            index.read(new TarReader(new SegmentTape(archive)));
        } catch (TarException | IOException e) {
            if (index.files.isEmpty()) {
                throw new Unreadable("no tar archive: " + e.getMessage());
            }
        }
        return index;
    }

    private void read(TarReader tar) throws TarException, IOException {
        for (int i = 0; i < MOST_ENTRIES && tar.next(); i++) {
            String name = tar.path().text();
            if (tar.isFile() && !tar.isSparse()) {
                files.put(name, tar.content().segment());
            } else if (tar.isSymbolicLink()) {
                int slash = name.lastIndexOf('/');
                links.put(name, Paths.plain(name.substring(0, slash + 1) + tar.target()));
            } else if (tar.isHardLink()) {
                links.put(name, Paths.plain(tar.target()));
            }
        }
    }

    boolean has(String name) {
        return find(name) != null;
    }

    @Nullable
    MemorySegment find(String name) {
        String at = Paths.plain(name);
        for (int step = 0; step < MOST_STEPS; step++) {
            MemorySegment file = files.get(at);
            if (file != null) {
                return file;
            }
            String next = links.get(at);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return null;
    }

    MemorySegment get(String name) throws Unreadable {
        MemorySegment file = find(name);
        if (file == null) {
            throw new Unreadable("the archive has no %s: it was cut short, or never whole".formatted(name));
        }
        return file;
    }
}
