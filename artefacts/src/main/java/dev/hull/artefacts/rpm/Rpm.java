package dev.hull.artefacts.rpm;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import java.lang.foreign.MemorySegment;
import java.util.Set;

/**
 * rpm's databases, wherever distributions keep them, each told by its first bytes and not by its name; and the manifest that images
 * without rpm have instead.
 *
 * <p>SQLite may keep what was written last in {@code rpmdb.sqlite-wal} (sqlite.org/walformat.html) until somebody copies it over; rpm
 * does so when it ends. One that is not empty is a gap: it is not read.
 */
public final class Rpm implements Cataloguer {
    private static final Set<String> FOLDERS = Set.of("var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm");
    private static final String MANIFEST = "container-manifest-2";
    private static final String LOG = "rpmdb.sqlite-wal";
    private static final int START = 128;

    @Override
    public String name() {
        return "rpm";
    }

    @Override
    public Claim claim() {
        return Claim.names("Packages", "Packages.db", "rpmdb.sqlite", LOG, MANIFEST);
    }

    @Override
    public boolean wants(FileEntry file) {
        return FOLDERS.contains(file.folder()) || file.path().equals("var/lib/rpmmanifest/" + MANIFEST);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (file.name().equals(LOG)) {
            if (content.size() > 0) {
                found.gap(
                        "rpm packages",
                        "what rpm wrote last may stand in %s, which is not read".formatted(file.path()));
            }
        } else if (file.name().equals(MANIFEST)) {
            Manifest.read(file.path(), content, found);
        } else if (content.size() == 0) {
            found.gap("rpm packages", "%s is empty".formatted(file.path()));
        } else {
            readDatabase(content.segment(), new Packages(file.path(), found));
        }
    }

    private static void readDatabase(MemorySegment file, Packages packages) {
        try {
            byte[] start = Bytes.copy(file, 0, Math.min(START, file.byteSize()));
            if (BerkeleyHash.is(start)) {
                BerkeleyHash.read(file, packages);
            } else if (NativeDatabase.is(start)) {
                NativeDatabase.read(file, packages);
            } else if (SqliteTable.is(start)) {
                SqliteTable.read(file, "Packages", packages::row, packages);
            } else {
                packages.problem("it is no database that rpm has ever had");
            }
        } catch (Damaged e) {
            packages.problem(e.reason());
        }
    }
}
