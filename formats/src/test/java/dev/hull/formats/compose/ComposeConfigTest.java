package dev.hull.formats.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.tree.Node;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What Docker Compose 2.40.3 (or 5.6.0, where it differs) printed for 725 projects of our own writing, and 120 of others. */
class ComposeConfigTest {
    /**
     * What is answered otherwise, and why: YAML 1.2 takes U+2028 and U+0085 inside quotes for themselves, the library of Compose for line
     * breaks.
     */
    private static final Set<String> KNOWN_MISSES = Set.of("yaml-unicode-line-sep");

    static final List<Recorded> OWN = own();

    @Test
    void hasAllCases() {
        assertThat(OWN).hasSize(725);
    }

    @ParameterizedTest
    @FieldSource("OWN")
    void answersAsComposeDoes(Recorded one) {
        if (KNOWN_MISSES.contains(one.id())) {
            assertThat(one.answer()).isNotIn(one.answers());
        } else {
            assertThat(one.answer()).isIn(one.answers());
        }
    }

    @Test
    void answersAsComposeDoesForProjectsOfOthers() throws IOException {
        Optional<Path> folder = Shared.find("corpora/compose");
        if (folder.isEmpty()) {
            return;
        }
        List<String> misses = new ArrayList<>();
        for (String line : Files.readAllLines(folder.get().resolve("config.jsonl"))) {
            Node row = Recorded.parse(line);
            Path file = folder.get().resolve("files").resolve(Edit.text(row, "id"));
            Recorded one = Recorded.other(row, file.getFileName().toString(), files(file.getParent()));
            if (!one.answers().contains(one.answer())) {
                misses.add(one.id());
            }
        }
        assertThat(misses).isEmpty();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static List<Recorded> own() {
        try (InputStream rows = new GZIPInputStream(ComposeConfigTest.class.getResourceAsStream("own.jsonl.gz"))) {
            Map<String, Map<String, byte[]>> folders = folders();
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Recorded::parse)
                    .map(row -> Recorded.own(
                            row, folders.getOrDefault(Edit.text(row, "dir").substring("own/".length()), Map.of())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, byte[]>> folders() throws IOException {
        Map<String, Map<String, byte[]>> folders = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(ComposeConfigTest.class.getResourceAsStream("own.zip"), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int slash = entry.getName().indexOf('/');
                folders.computeIfAbsent(entry.getName().substring(0, slash), _ -> new HashMap<>())
                        .put(entry.getName().substring(slash + 1), zip.readAllBytes());
            }
        }
        return folders;
    }
}
