package dev.hull.benchmarks.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The archives of other programs' test data, unpacked to a temporary folder when they are first asked for, gone when closed. */
final class Bundles implements AutoCloseable {
    private final Path shared;
    private final Path folder;
    private final Map<String, Path> unpacked = new HashMap<>();

    Bundles(Path shared) throws IOException {
        this.shared = shared;
        this.folder = Files.createTempDirectory("hull-golden");
    }

    /** {@return the folder that holds what is in {@code archive}, a path among the shared corpora} */
    Path folder(String archive) throws IOException {
        Path known = unpacked.get(archive);
        if (known == null) {
            known = folder.resolve(Integer.toString(unpacked.size()));
            unpack(shared.resolve(archive), known);
            unpacked.put(archive, known);
        }
        return known;
    }

    /** {@return where a file of the shared corpora is} */
    Path shared(String path) {
        return shared.resolve(path);
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && path.startsWith(target)) {
                    Files.createDirectories(path.resolveSibling("."));
                    Files.copy(zip, path);
                }
            }
        }
    }

    /** {@return all files below {@code folder} whose path ends so, sorted} */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
