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
import java.util.concurrent.atomic.AtomicInteger;

/** One file while its cataloguers read it. For one thread at a time. */
final class FileReading implements Discoveries {
    private static final int MOST_LEFT = 1000;

    private final FileEntry file;
    private final AtomicInteger room;
    private final List<Component> components = new ArrayList<>(2);
    private final Map<String, List<String>> owned = new LinkedHashMap<>(2);
    private final Map<String, List<String>> licences = new LinkedHashMap<>(2);
    private final List<Notable> notables = new ArrayList<>(0);
    private final List<FileRecord.Left> gaps = new ArrayList<>(0);
    private final List<FileRecord.Left> problems = new ArrayList<>(0);
    private Distro distro = Distro.NONE;
    private String reader = "";
    private boolean isFull;

    /** A reading of {@code file}. {@code room}: how much more may be found in the layer, by all readings together. */
    FileReading(FileEntry file, AtomicInteger room) {
        this.file = file;
        this.room = room;
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
            } catch (RuntimeException | VirtualMachineError e) {
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
        if (hasRoom()) {
            components.add(component);
        }
    }

    private boolean hasRoom() {
        if (room.get() > 0) {
            room.decrementAndGet();
            return true;
        }
        if (!isFull) {
            isFull = true;
            problem("more than a layer may hold was found: the rest was left out");
        }
        return false;
    }

    @Override
    public void distro(Distro found) {
        distro = distro.isKnown() ? distro : found;
    }

    @Override
    public void owns(String owner, String path) {
        if (hasRoom()) {
            owned.computeIfAbsent(owner, _ -> new ArrayList<>()).add(path);
        }
    }

    @Override
    public void licences(String owner, List<String> found) {
        licences.computeIfAbsent(owner, _ -> new ArrayList<>()).addAll(found);
    }

    @Override
    public void notable(Notable notable) {
        if (hasRoom()) {
            notables.add(notable);
        }
    }

    @Override
    public void gap(String what, String why) {
        if (gaps.size() < MOST_LEFT) {
            gaps.add(new FileRecord.Left(what, why));
        }
    }

    @Override
    public void problem(String reason) {
        if (problems.size() < MOST_LEFT) {
            problems.add(new FileRecord.Left(reader, reason));
        }
    }
}
