package dev.hull.artefacts.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One layer, as far as the inventory of an image needs it: a value that can be kept by the digest of the layer.
 *
 * @param files in which something was found, sorted by path
 * @param whiteouts paths that it deletes from the layers below (OCI image specification, layer.md, "Whiteouts")
 * @param opaque folders of which it hides what lies below
 * @param links its symbolic links that may lead to folders, with their targets as written
 * @param paths everything that it brings
 * @param problems of the layer as a whole
 * @param gaps of the layer as a whole
 * @param entries of its archive
 */
public record LayerRecord(
        List<FileRecord> files,
        List<String> whiteouts,
        List<String> opaque,
        SortedMap<String, String> links,
        PathSet paths,
        List<FileRecord.Left> problems,
        List<FileRecord.Left> gaps,
        int entries) {
    public LayerRecord {
        files = List.copyOf(files);
        whiteouts = List.copyOf(whiteouts);
        opaque = List.copyOf(opaque);
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
        problems = List.copyOf(problems);
        gaps = List.copyOf(gaps);
    }

    /** {@return a layer of which nothing could be read} */
    public static LayerRecord failed(FileRecord.Left problem) {
        return new LayerRecord(
                List.of(), List.of(), List.of(), new TreeMap<>(), new PathSet(), List.of(problem), List.of(), 0);
    }

    public LayerRecord withProblem(FileRecord.Left problem) {
        List<FileRecord.Left> all = new ArrayList<>(problems);
        all.add(problem);
        return new LayerRecord(files, whiteouts, opaque, links, paths, all, gaps, entries);
    }

    /** {@return whether all of it was read, so that it may be kept} */
    public boolean isWhole() {
        return problems.isEmpty();
    }
}
