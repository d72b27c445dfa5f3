package dev.hull.artefacts.licence;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The licences of a Debian package: {@code usr/share/doc/PACKAGE/copyright} (Debian policy, section 12.5), machine-readable where it
 * says so (copyright-format 1.0), else by what such files usually hold.
 */
public final class DebianCopyright implements Cataloguer {
    private static final String FOLDER = "usr/share/doc/";
    private static final String NAME = "copyright";
    private static final String FIELD = "\nLicense:";
    private static final long LARGEST = 4 << 20;

    @Override
    public String name() {
        return "debian-copyright";
    }

    @Override
    public Claim claim() {
        return Claim.names(NAME);
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.path().startsWith(FOLDER) && file.folder().lastIndexOf('/') == FOLDER.length() - 1;
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (content.size() > LARGEST) {
            found.gap("licences", "a copyright file of %d bytes was not read".formatted(content.size()));
            return;
        }
        String text = content.text();
        Set<String> licences = isMachineReadable(text) ? declared(text) : FreeText.licences(text);
        if (!licences.isEmpty()) {
            found.licences(file.folder().substring(FOLDER.length()), List.copyOf(licences));
        }
    }

    private static boolean isMachineReadable(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.startsWith("Format") && first.indexOf(':') > 0;
    }

    /**
     * The short names of all {@code License} fields that belong to files or to the whole; what a paragraph of its own says only spells
     * out the text of one of these.
     */
    private static Set<String> declared(String text) {
        Set<String> written = new HashSet<>();
        boolean counts = true;
        int seen = 0;
        for (int at = text.indexOf(FIELD); at >= 0; at = text.indexOf(FIELD, at + 1)) {
            for (int blank = text.indexOf("\n\n", seen, at + 1);
                    blank >= 0;
                    blank = text.indexOf("\n\n", seen, at + 1)) {
                counts = text.startsWith("Files:", blank + 2);
                seen = blank + 1;
            }
            counts |= text.indexOf("\nFiles:", seen, at) >= 0;
            seen = at;
            if (counts) {
                written.add(value(text, at + FIELD.length()));
            }
        }
        return written.stream()
                .filter(name -> !name.isEmpty())
                .map(Licences::expression)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end).strip();
    }
}
