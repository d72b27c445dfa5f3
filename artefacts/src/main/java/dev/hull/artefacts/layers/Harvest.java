package dev.hull.artefacts.layers;

import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.tar.TarPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a walk has gathered so far. Of two entries with one path the later counts, as when a layer is extracted. */
final class Harvest {
    private static final int MOST_LEFT = 1000;

    private final Map<String, FileReading> readings = new HashMap<>();
    private final TreeMap<String, String> links = new TreeMap<>();
    private final Map<String, String> hardLinks = new HashMap<>();
    private final List<String> whiteouts = new ArrayList<>();
    private final List<String> opaque = new ArrayList<>();
    private final List<FileRecord.Left> problems = new ArrayList<>();
    private final List<FileRecord.Left> gaps = new ArrayList<>();
    private final PathSet paths = new PathSet();

    void bring(TarPath path, boolean isFolder) {
        if (!paths.add(path.bytes(), path.length(), isFolder)) {
            String text = path.text();
            if (!isFolder) {
                readings.remove(text);
            }
            hardLinks.remove(text);
            links.remove(text);
        }
    }

    FileReading reading(FileEntry file) {
        FileReading reading = new FileReading(file);
        readings.put(file.path(), reading);
        return reading;
    }

    void tooLarge(FileEntry file, long limit) {
        String why = file.size() < 0
                ? "a sparse file whose size is malformed"
                : "larger than %,d bytes, the limit for a file in a compressed layer".formatted(limit);
        reading(file).gap("file", why);
    }

    void link(String path, String target) {
        // Shared libraries and manual pages are most of the links of an image, and none of them is a folder.
        if (!target.isEmpty() && !path.contains(".so") && !path.endsWith(".gz")) {
            links.put(path, target);
        }
    }

    void hardLink(String path, String target) {
        hardLinks.put(path, target);
    }

    void whiteout(String path) {
        whiteouts.add(path);
    }

    void opaque(String folder) {
        opaque.add(folder);
    }

    void problem(String reader, String reason) {
        if (problems.size() < MOST_LEFT) {
            problems.add(new FileRecord.Left(reader, reason));
        }
    }

    /** {@return the record} All readings are done. */
    LayerRecord record(int entries) {
        TreeMap<String, FileRecord> files = new TreeMap<>();
        readings.forEach((path, reading) -> {
            FileRecord record = reading.record();
            if (!record.isEmpty()) {
                files.put(path, record);
            }
        });
        hardLinks.forEach((path, target) -> {
            FileRecord first = files.get(target);
            if (first != null && !files.containsKey(path)) {
                files.put(path, first.at(path));
            }
        });
        return new LayerRecord(List.copyOf(files.values()), whiteouts, opaque, links, paths, problems, gaps, entries);
    }
}
