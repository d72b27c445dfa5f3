package dev.hull.scan.images;

import dev.hull.artefacts.layers.Paths;
import dev.hull.artefacts.tar.Tape;
import dev.hull.artefacts.tar.TarException;
import dev.hull.artefacts.tar.TarReader;
import dev.hull.scan.layers.Blob;
import dev.hull.scan.layers.FilePiece;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plain archive in a file. Links to other entries are followed: older tools save a layer once and link to it. */
final class TarIndex implements Archive {
    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_STEPS = 10;

    private final FilePiece archive;
    private final Map<String, FilePiece> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private TarIndex(FilePiece archive) {
        this.archive = archive;
    }

    /** {@return an index of the archive} Where it is cut short, of what comes before, unless that is nothing. */
    static TarIndex of(FilePiece archive) throws Unreadable {
        TarIndex index = new TarIndex(archive);
        try (Tape tape = archive.tape()) {
            index.read(new TarReader(tape));
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
                if (tar.size() > archive.size() - tar.position()) {
                    throw new TarException("it ends inside " + name);
                }
                files.put(name, archive.part(tar.position(), tar.size()));
            } else if (tar.isSymbolicLink()) {
                int slash = name.lastIndexOf('/');
                links.put(name, Paths.plain(name.substring(0, slash + 1) + tar.target()));
            } else if (tar.isHardLink()) {
                links.put(name, Paths.plain(tar.target()));
            }
        }
    }

    @Override
    public boolean has(String name) {
        return find(name) != null;
    }

    private @Nullable FilePiece find(String name) {
        String at = Paths.plain(name);
        for (int step = 0; step < MOST_STEPS; step++) {
            FilePiece file = files.get(at);
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

    @Override
    public Blob blob(String name) throws Unreadable {
        return piece(name);
    }

    private FilePiece piece(String name) throws Unreadable {
        FilePiece file = find(name);
        if (file == null) {
            throw new Unreadable("the archive has no %s: it was cut short, or never whole".formatted(name));
        }
        return file;
    }

    @Override
    public byte[] document(String name) throws Unreadable {
        return Documents.bytes(name, piece(name));
    }
}
