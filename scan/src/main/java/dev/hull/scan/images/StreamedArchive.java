package dev.hull.scan.images;

import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.artefacts.layers.Paths;
import dev.hull.artefacts.tar.StreamTape;
import dev.hull.artefacts.tar.TarException;
import dev.hull.artefacts.tar.TarReader;
import dev.hull.scan.layers.Blob;
import dev.hull.scan.layers.LayerPart;
import dev.hull.scan.layers.Layers;
import dev.hull.scan.layers.ReadBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A packed archive, which can be read once, from its start to its end. Which entries are layers stands in a document that comes last, so
 * everything that is too large for a document is read as if it were one.
 */
final class StreamedArchive implements Archive {
    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_STEPS = 10;
    private static final long MOST_KEPT = 64L << 20;

    private final Map<String, byte[]> kept = new HashMap<>();
    private final Map<String, ReadBlob> layers = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private long bytes;

    private StreamedArchive() {}

    static StreamedArchive of(InputStream unpacked, Layers reader) throws Unreadable {
        StreamedArchive archive = new StreamedArchive();
        try {
            archive.read(new TarReader(new StreamTape(unpacked)), reader);
        } catch (TarException | IOException e) {
            if (archive.kept.isEmpty() && archive.layers.isEmpty()) {
                throw new Unreadable("no tar archive: " + e.getMessage());
            }
        }
        return archive;
    }

    private void read(TarReader tar, Layers reader) throws TarException, IOException {
        for (int i = 0; i < MOST_ENTRIES && tar.next(); i++) {
            String name = tar.path().text();
            if (tar.isFile() && !tar.isSparse()) {
                file(name, tar, reader);
            } else if (tar.isSymbolicLink()) {
                int slash = name.lastIndexOf('/');
                links.put(name, Paths.plain(name.substring(0, slash + 1) + tar.target()));
            } else if (tar.isHardLink()) {
                links.put(name, Paths.plain(tar.target()));
            }
        }
    }

    private void file(String name, TarReader tar, Layers reader) throws TarException, IOException {
        long size = tar.size();
        if (size <= Documents.MOST_BYTES && bytes + size <= MOST_KEPT) {
            bytes += size;
            kept.put(name, tar.content().bytes());
        } else {
            LayerPart part = new LayerPart(OciLayout.digest(name), "", "", new Passing(tar.stream(), size));
            LayerRecord record = reader.read(List.of(part)).getFirst();
            layers.put(name, new ReadBlob(record, size));
        }
    }

    /** What passes by now. */
    private record Passing(InputStream open, long size) implements Blob {}

    /** A small layer that was kept. */
    private static final class Kept implements Blob {
        private final byte[] bytes;

        Kept(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean isLocal() {
            return true;
        }
    }

    private String resolved(String name) {
        String at = Paths.plain(name);
        for (int step = 0; step < MOST_STEPS && links.containsKey(at); step++) {
            at = links.getOrDefault(at, at);
        }
        return at;
    }

    @Override
    public boolean has(String name) {
        return kept.containsKey(resolved(name)) || layers.containsKey(resolved(name));
    }

    @Override
    public byte[] document(String name) throws Unreadable {
        byte[] found = kept.get(resolved(name));
        if (found == null) {
            throw missing(name);
        }
        return found;
    }

    @Override
    public Blob blob(String name) throws Unreadable {
        ReadBlob read = layers.get(resolved(name));
        if (read != null) {
            return read;
        }
        byte[] found = kept.get(resolved(name));
        if (found == null) {
            throw missing(name);
        }
        return new Kept(found);
    }

    private static Unreadable missing(String name) {
        return new Unreadable("the archive has no %s: it was cut short, or never whole".formatted(name));
    }
}
