package dev.hull.artefacts.apk;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.licence.Licences;
import dev.hull.artefacts.os.InstalledFiles;
import dev.hull.artefacts.os.SetIdFiles;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Limits;
import dev.hull.model.Notable;
import dev.hull.model.SourcePackage;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * apk's database of what is installed (apk-tools, doc/apk-package.5 and the Alpine wiki's "Apk spec"): paragraphs of lines, each a
 * letter, a colon and a value; {@code F:} names a folder, the {@code R:} that follow its files.
 */
public final class Apk implements Cataloguer {
    /** The second since apk 3. */
    private static final Set<String> PATHS = Set.of("lib/apk/db/installed", "usr/lib/apk/db/installed");

    @Override
    public String name() {
        return "apk";
    }

    @Override
    public Claim claim() {
        return Claim.names("installed");
    }

    @Override
    public boolean wants(FileEntry file) {
        return PATHS.contains(file.path());
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (content.size() > Limits.DEFAULT.bytes()) {
            found.problem("apk's database is larger than %d bytes".formatted(Limits.DEFAULT.bytes()));
            return;
        }
        Paragraph paragraph = new Paragraph(file.path(), found);
        content.text().lines().forEach(paragraph::line);
        paragraph.end();
    }

    private static final class Paragraph {
        private final String path;
        private final Discoveries found;
        private String name = "";
        private String version = "";
        private String architecture = "";
        private String origin = "";
        private String licence = "";
        private String maintainer = "";
        private String folder = "";
        private String file = "";
        private boolean begun;

        Paragraph(String path, Discoveries found) {
            this.path = path;
            this.found = found;
        }

        void line(String line) {
            if (line.isEmpty()) {
                end();
                return;
            }
            if (line.length() < 2 || line.charAt(1) != ':') {
                return;
            }
            begun = true;
            String value = line.substring(2);
            switch (line.charAt(0)) {
                case 'P' -> name = value;
                case 'V' -> version = value;
                case 'A' -> architecture = value;
                case 'o' -> origin = value;
                case 'L' -> licence = value;
                case 'm' -> maintainer = value;
                case 'F' -> folder = value;
                case 'R' -> {
                    file = folder.isEmpty() ? value : folder + "/" + value;
                    InstalledFiles.tell(found, name, file);
                }
                case 'a' -> mode(value);
                default -> {} // checksums, sizes, dependencies
            }
        }

        void end() {
            if (begun && (name.isEmpty() || version.isEmpty())) {
                found.problem("a package without " + (name.isEmpty() ? "a name" : "a version: " + name));
            } else if (begun) {
                found.component(component());
            }
            name = version = architecture = origin = licence = maintainer = folder = file = "";
            begun = false;
        }

        /** {@code uid:gid:mode}, and a checksum: written only where it is not the usual one. */
        private void mode(String value) {
            String[] cells = value.split(":", -1);
            int mode = cells.length < 3 ? 0 : octal(cells[2]);
            if (SetIdFiles.isSetId(mode) && !file.isEmpty()) {
                found.notable(new Notable.ShippedSetId(path, file, mode, -1));
            }
        }

        private static int octal(String text) {
            int number = 0;
            for (int i = 0; i < text.length() && i < 6; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 7) {
                    return 0;
                }
                number = number * 8 + digit;
            }
            return number;
        }

        private Component component() {
            return new Component(
                    Ecosystem.APK,
                    "",
                    name,
                    version,
                    architecture,
                    new SourcePackage(origin.isEmpty() ? name : origin, version),
                    licence.isBlank() ? List.of() : List.of(Licences.ofApk(licence)),
                    properties(),
                    Evidence.of(Evidence.Kind.INSTALLED, path));
        }

        private SortedMap<String, String> properties() {
            SortedMap<String, String> properties = new TreeMap<>();
            if (!maintainer.isEmpty()) {
                properties.put("maintainer", maintainer);
            }
            return properties;
        }
    }
}
