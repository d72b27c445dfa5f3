package dev.hull.benchmarks.inventory;

import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is inside jars, programs and deployed applications: lists of {@code name@version} and the file, which are what two peers find,
 * joined and looked through, and stand in this project.
 */
final class LinkedSuites {
    private record Folder(String name, Ecosystem ecosystem) {}

    private static final List<Folder> FOLDERS = List.of(
            new Folder("java", Ecosystem.MAVEN),
            new Folder("go", Ecosystem.GO),
            new Folder("rust", Ecosystem.CARGO),
            new Folder("dotnet", Ecosystem.NUGET));

    private LinkedSuites() {}

    static List<Suite> in(Path images) {
        List<Suite> suites = new ArrayList<>();
        for (Folder each : FOLDERS) {
            suites.add(new Suite(
                    "lang/" + each.name(),
                    () -> folder(images.resolve("lang").resolve(each.name())),
                    component -> component.ecosystem() == each.ecosystem(),
                    LinkedSuites::row,
                    () -> list(each.name())));
        }
        programs()
                .ifPresent(folder -> suites.add(new Suite(
                        "programs (pieces of binaries)",
                        () -> pieces(folder),
                        component -> true,
                        component -> component.version() + "\t"
                                + component.evidence().path(),
                        () -> versions(folder))));
        return suites;
    }

    private static String row(Component component) {
        String path = component.evidence().path();
        int inside = path.indexOf("!/");
        return component.fullName() + "@" + component.version() + "\t"
                + (inside < 0 ? path : path.substring(0, inside));
    }

    private static Catalogue folder(Path folder) throws IOException {
        Catalogue catalogue = new Catalogue();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                try (InputStream in = Trees.open(file)) {
                    byte[] bytes = in.readAllBytes();
                    int mode = Files.isExecutable(file) ? 0755 : 0644;
                    String path = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
                    catalogue.offer(new FileEntry(path, bytes.length, mode, 0, 0), bytes);
                }
            }
        }
        return catalogue;
    }

    private static List<String> list(String name) throws IOException {
        try (InputStream in = LinkedSuites.class.getResourceAsStream("/inventory/" + name + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException(name + ".tsv is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Syft's pieces of programs ({@code snippets/PROGRAM/VERSION/PLATFORM/FILE}), where HULL_PROGRAMS says that they are. */
    private static Optional<Path> programs() {
        return Optional.ofNullable(System.getenv("HULL_PROGRAMS")).map(Path::of);
    }

    private static List<String> versions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .map(path -> path.split("/", -1)[1] + "\t" + path)
                    .toList();
        }
    }

    /** Each piece as an executable of its own: before the bytes stands a note, which ends with a line of its own. */
    private static Catalogue pieces(Path folder) throws IOException {
        Catalogue catalogue = new Catalogue();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] note = Files.readAllBytes(file);
                String mark = "### byte snippet to follow ###\n";
                int start = new String(note, StandardCharsets.ISO_8859_1).indexOf(mark);
                int from = start < 0 ? 0 : start + mark.length();
                byte[] bytes = new byte[128 + note.length - from];
                bytes[0] = 0x7f;
                bytes[1] = 'E';
                bytes[2] = 'L';
                bytes[3] = 'F';
                System.arraycopy(note, from, bytes, 128, note.length - from);
                String path = folder.relativize(file).toString();
                catalogue.offer(new FileEntry(path, bytes.length, 0755, 0, 0), bytes);
            }
        }
        return catalogue;
    }
}
