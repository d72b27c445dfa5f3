package dev.hull.benchmarks.oracles;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads recorded cases, and compares trees as JSON: key order ignored, list order kept. */
final class Rows {
    private static final Limits WIDE = new Limits(1 << 28, 5_000, 10_000_000, 1_000_000);

    private Rows() {}

    static List<Node.Obj> of(Path file) throws IOException {
        List<Node.Obj> rows = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            if (!line.isBlank()) {
                rows.add((Node.Obj) parse(line));
            }
        }
        return rows;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Node parse(String json) {
        List<Node> values = Json.read(Source.of("case", json), Layer.FILE, WIDE).values();
        return values.isEmpty() ? new Node.Null(dev.hull.model.Origin.NOWHERE) : values.getFirst();
    }

    static List<String> texts(Node.Obj row, String key) {
        List<String> texts = new ArrayList<>();
        if (row.get(key).orElse(row) instanceof Node.Arr list) {
            list.items().forEach(item -> texts.add(item instanceof Node.Text text ? text.value() : ""));
        }
        return texts;
    }

    static Map<String, String> map(Node.Obj row, String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (row.get(key).orElse(row) instanceof Node.Obj obj && row.has(key)) {
            obj.entries().forEach(e -> map.put(e.key(), e.value() instanceof Node.Text text ? text.value() : ""));
        }
        return map;
    }

    /** {@return a form in which equal trees are equal} */
    static Object plain(Node node) {
        return switch (node) {
            case Node.Obj obj -> {
                Map<String, Object> map = new TreeMap<>();
                obj.entries().forEach(e -> map.put(e.key(), plain(e.value())));
                yield map;
            }
            case Node.Arr arr -> arr.items().stream().map(Rows::plain).toList();
            case Node.Text text -> "text " + text.value();
            case Node.Num num -> num.value().stripTrailingZeros();
            case Node.Bool bool -> bool.value();
            case Node.Null _ -> "null";
        };
    }

    /** Writes files that a case brings: a text, or its bytes in base64. */
    static void write(Path folder, Node.Obj row, String key) throws IOException {
        if (!(row.get(key).orElse(row) instanceof Node.Obj files) || !row.has(key)) {
            return;
        }
        for (Node.Entry entry : files.entries()) {
            Path file = folder.resolve(entry.key());
            Files.createDirectories(file.getParent());
            if (entry.value() instanceof Node.Text text) {
                Files.writeString(file, text.value());
            } else if (entry.value() instanceof Node.Obj bytes) {
                Files.write(file, Base64.getDecoder().decode(bytes.text("base64")));
            }
        }
    }

    /** {@return a new folder called as the one that was recorded in: its name decides that of the project} */
    static Path project() throws IOException {
        return Files.createDirectory(
                Files.createTempDirectory("hull-oracle").toRealPath().resolve("project"));
    }

    /** {@return {@code out} with the folder's path as it was where the answers were recorded} */
    static String asRecorded(String out, Path project) {
        return out.replace(project.toString(), "/srv/project")
                .replace(project.getParent().toString(), "/srv");
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (file.equals(from)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream in = Files.newInputStream(file)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
