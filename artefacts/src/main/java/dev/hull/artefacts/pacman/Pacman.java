package dev.hull.artefacts.pacman;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.licence.Expression;
import dev.hull.artefacts.os.InstalledFiles;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.SourcePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What pacman installed: {@code var/lib/pacman/local/NAME-VERSION-RELEASE/desc}, and the files of it in {@code files} beside (libalpm,
 * be_local.c): {@code %KEY%} on a line, values on the lines behind it, an empty line.
 */
public final class Pacman implements Cataloguer {
    private static final String FOLDER = "var/lib/pacman/local/";

    @Override
    public String name() {
        return "pacman";
    }

    @Override
    public Claim claim() {
        return Claim.names("desc", "files");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.path().startsWith(FOLDER);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Map<String, List<String>> values = values(content.text());
        if (file.name().equals("files")) {
            String folder = file.folder().substring(FOLDER.length() - 1);
            String owner = upToDash(upToDash(folder.substring(folder.lastIndexOf('/') + 1)));
            values.getOrDefault("%FILES%", List.of()).forEach(path -> InstalledFiles.tell(found, owner, path));
            return;
        }
        String name = first(values, "%NAME%");
        String version = first(values, "%VERSION%");
        if (name.isEmpty() || version.isEmpty()) {
            found.problem("no %NAME% and %VERSION%, which every package has");
            return;
        }
        String base = first(values, "%BASE%");
        found.component(new Component(
                Ecosystem.ALPM,
                "",
                name,
                version,
                first(values, "%ARCH%"),
                new SourcePackage(base.isEmpty() ? name : base, version),
                Expression.all(values.getOrDefault("%LICENSE%", List.of())),
                new TreeMap<>(),
                Evidence.of(Kind.INSTALLED, file.path())));
    }

    private static Map<String, List<String>> values(String text) {
        Map<String, List<String>> values = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.length() > 2 && line.startsWith("%") && line.endsWith("%")) {
                current = values.computeIfAbsent(line, _ -> new ArrayList<>());
            } else if (!line.isEmpty()) {
                current.add(line);
            }
        }
        return values;
    }

    private static String first(Map<String, List<String>> values, String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    private static String upToDash(String text) {
        int dash = text.lastIndexOf('-');
        return dash < 0 ? text : text.substring(0, dash);
    }
}
