package dev.hull.artefacts.layers;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Notable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file while its cataloguers read it. For one thread at a time. */
final class FileReading implements Discoveries {
    private final FileEntry file;
    private final List<Component> components = new ArrayList<>(2);
    private final Map<String, List<String>> owned = new LinkedHashMap<>(2);
    private final Map<String, List<String>> licences = new LinkedHashMap<>(2);
    private final List<Notable> notables = new ArrayList<>(0);
    private final List<FileRecord.Left> gaps = new ArrayList<>(0);
    private final List<FileRecord.Left> problems = new ArrayList<>(0);
    private Distro distro = Distro.NONE;
    private String reader = "";

    FileReading(FileEntry file) {
        this.file = file;
    }

    FileEntry file() {
        return file;
    }

    /** Lets each of them read. What one of them throws is our fault, and must not cost the user the rest of the image. */
    void read(List<Cataloguer> cataloguers, Content content) {
        for (Cataloguer cataloguer : cataloguers) {
            reader = cataloguer.name();
            try {
                cataloguer.read(file, content, this);
            } catch (RuntimeException | StackOverflowError e) {
                problem("Hull's own reader failed on it: " + e);
            }
        }
    }

    FileRecord record() {
        return new FileRecord(file.path(), components, distro, told(owned), told(licences), notables, gaps, problems);
    }

    private static List<FileRecord.Told> told(Map<String, List<String>> from) {
        return from.entrySet().stream()
                .map(entry -> new FileRecord.Told(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void component(Component component) {
        components.add(component);
    }

    @Override
    public void distro(Distro found) {
        distro = distro.isKnown() ? distro : found;
    }

    @Override
    public void owns(String owner, String path) {
        owned.computeIfAbsent(owner, _ -> new ArrayList<>()).add(path);
    }

    @Override
    public void licences(String owner, List<String> found) {
        licences.computeIfAbsent(owner, _ -> new ArrayList<>()).addAll(found);
    }

    @Override
    public void notable(Notable notable) {
        notables.add(notable);
    }

    @Override
    public void gap(String what, String why) {
        gaps.add(new FileRecord.Left(what, why));
    }

    @Override
    public void problem(String reason) {
        problems.add(new FileRecord.Left(reader, reason));
    }
}
