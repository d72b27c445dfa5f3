package dev.hull.artefacts.rpm;

import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.licence.Licences;
import dev.hull.artefacts.os.InstalledFiles;
import dev.hull.artefacts.os.SetIdFiles;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Notable;
import dev.hull.model.SourcePackage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes components of headers. Public keys, which rpm keeps as packages called {@code gpg-pubkey}, are listed as {@code rpm -qa} does. */
final class Packages implements Headers {
    private static final int FOLDER = 0040000; // S_IFDIR, stat(2)
    private static final int KIND = 0170000; // S_IFMT
    private static final int PERMISSIONS = 07777;
    private static final String NONE = "(none)";

    /** Of all paths of one database together: a full desktop's have 40 million characters. */
    private static final long MOST_CHARACTERS = 256 << 20;

    private static final int MOST_PROBLEMS = 20;

    private final String path;
    private final Discoveries found;
    private long characters;
    private int problems;

    Packages(String path, Discoveries found) {
        this.path = path;
        this.found = found;
    }

    @Override
    public void problem(String reason) {
        if (++problems <= MOST_PROBLEMS) {
            found.problem("rpm's database: " + reason);
        }
    }

    /** A row of SQLite's table {@code Packages}: number and header. */
    void row(byte[][] columns) throws Damaged {
        if (columns.length < 2) {
            throw new Damaged("a row without a header");
        }
        header(columns[1]);
    }

    @Override
    public void header(byte[] array) {
        try {
            Header header = Header.of(array);
            String name = header.text(Header.NAME);
            if (name.isEmpty() || header.text(Header.VERSION).isEmpty()) {
                throw new Damaged("a header without name or version");
            }
            found.component(component(header, name));
            tellFiles(header, name);
        } catch (Damaged e) {
            problem(e.reason());
        }
    }

    private Component component(Header header, String name) throws Damaged {
        long epoch = header.number(Header.EPOCH);
        String version = version(epoch, header.text(Header.VERSION), header.text(Header.RELEASE));
        SortedMap<String, String> properties = new TreeMap<>();
        put(properties, "vendor", header.text(Header.VENDOR));
        put(properties, "modularity", header.text(Header.MODULARITY_LABEL));
        String declared = header.text(Header.LICENSE).strip();
        String licence = Licences.expression(declared);
        put(properties, "licence", licence.equals(declared) ? "" : declared);
        return new Component(
                Ecosystem.RPM,
                "",
                name,
                version,
                header.text(Header.ARCH),
                source(header.text(Header.SOURCE_RPM), epoch, new SourcePackage(name, version)),
                licence.isEmpty() ? List.of() : List.of(licence),
                properties,
                Evidence.of(Evidence.Kind.INSTALLED, path));
    }

    /** An epoch of 0 is as none, and is left out as rpm leaves it out of names. */
    static String version(long epoch, String version, String release) {
        String plain = release.isEmpty() ? version : version + "-" + release;
        return epoch == 0 ? plain : epoch + ":" + plain;
    }

    /** {@code name-version-release.src.rpm}. File names have no epoch: that of the package stands in for it, as in advisories. */
    static SourcePackage source(String file, long epoch, SourcePackage itself) {
        int ending = Math.max(file.lastIndexOf(".src.rpm"), file.lastIndexOf(".nosrc.rpm"));
        int release = ending < 0 ? -1 : file.lastIndexOf('-', ending);
        int version = release <= 0 ? -1 : file.lastIndexOf('-', release - 1);
        return version <= 0
                ? itself
                : new SourcePackage(
                        file.substring(0, version),
                        version(epoch, file.substring(version + 1, release), file.substring(release + 1, ending)));
    }

    static void put(SortedMap<String, String> properties, String key, String value) {
        if (!value.isEmpty() && !value.equals(NONE)) {
            properties.put(key, value);
        }
    }

    private void tellFiles(Header header, String owner) throws Damaged {
        List<String> names = header.texts(Header.BASE_NAMES);
        if (names.isEmpty()) {
            for (String name : header.texts(Header.OLD_FILE_NAMES)) { // before rpm 4
                tell(owner, name);
            }
            return;
        }
        List<String> folders = header.texts(Header.DIR_NAMES);
        int[] folder = header.numbers(Header.DIR_INDEXES);
        int[] modes = header.numbers(Header.FILE_MODES);
        for (int i = 0; i < names.size(); i++) {
            if (i >= folder.length || folder[i] < 0 || folder[i] >= folders.size()) {
                throw new Damaged("%s: its file %d lies in no folder".formatted(owner, i));
            }
            String parent = folders.get(folder[i]);
            boolean isFolder = i < modes.length && (modes[i] & KIND) == FOLDER;
            if (!isFolder && parent.length() <= InstalledFiles.LONGEST_PATH) {
                tell(owner, parent + names.get(i));
                tellMode(parent + names.get(i), i < modes.length ? modes[i] : 0);
            }
        }
    }

    private void tellMode(String name, int mode) {
        if (SetIdFiles.isSetId(mode) && name.length() > 1) {
            found.notable(new Notable.ShippedSetId(path, name.substring(1), mode & PERMISSIONS, -1));
        }
    }

    private void tell(String owner, String name) throws Damaged {
        characters += name.length();
        if (characters > MOST_CHARACTERS) {
            throw new Damaged("its lists of files are longer than any distribution's");
        }
        InstalledFiles.tell(found, owner, name);
    }
}
