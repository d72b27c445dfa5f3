package dev.hull.artefacts.dpkg;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.os.InstalledFiles;
import dev.hull.model.Limits;
import java.util.Set;

/**
 * dpkg's own records (dpkg(1), section FILES): {@code status}, {@code info/*.list}; and what distroless images keep instead of them:
 * {@code status.d/NAME} beside {@code status.d/NAME.md5sums}.
 */
public final class Dpkg implements Cataloguer {
    private static final String STATUS = "var/lib/dpkg/status";
    private static final String STATUS_FOLDER = "var/lib/dpkg/status.d/";
    private static final String LISTS = "var/lib/dpkg/info/";
    private static final String LIST = ".list";
    private static final String SUMS = ".md5sums";

    @Override
    public String name() {
        return "dpkg";
    }

    @Override
    public Claim claim() {
        return new Claim(Set.of("status"), Set.of(LIST), Set.of("status.d"), false);
    }

    @Override
    public boolean wants(FileEntry file) {
        String path = file.path();
        return path.equals(STATUS) || path.startsWith(STATUS_FOLDER) || path.startsWith(LISTS) && path.endsWith(LIST);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (content.size() > Limits.DEFAULT.bytes()) {
            found.problem("dpkg's records are larger than %d bytes".formatted(Limits.DEFAULT.bytes()));
            return;
        }
        String name = file.name();
        if (name.endsWith(LIST)) {
            readList(content.text(), owner(name, LIST), found);
        } else if (name.endsWith(SUMS)) {
            readSums(content.text(), owner(name, SUMS), found);
        } else {
            StatusFile.read(file.path(), content.text(), found);
        }
    }

    /** The name of a package of several architectures at a time ends with its own: {@code libc6:amd64.list}. */
    private static String owner(String name, String ending) {
        String owner = name.substring(0, name.length() - ending.length());
        int colon = owner.indexOf(':');
        return colon < 0 ? owner : owner.substring(0, colon);
    }

    private static void readList(String text, String owner, Discoveries found) {
        text.lines().forEach(line -> InstalledFiles.tell(found, owner, line));
    }

    /** Lines of md5sum(1): 32 digits, two spaces, a path from the root. */
    private static void readSums(String text, String owner, Discoveries found) {
        text.lines()
                .filter(line -> line.length() > 34)
                .forEach(line -> InstalledFiles.tell(found, owner, line.substring(34)));
    }
}
