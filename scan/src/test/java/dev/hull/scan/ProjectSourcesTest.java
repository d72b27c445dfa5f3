package dev.hull.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.scan.images.Opening;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A project reads its own files and nobody else's. */
class ProjectSourcesTest {
    /** {@code opens}: the text that is had, or empty where nothing is. */
    record Row(String reference, String opens) {}

    static final List<Row> ROWS = List.of(
            new Row("a.env", "a"),
            new Row("./sub/../a.env", "a"),
            new Row("../shared.env", "shared"),
            new Row("link-inside", "a"),
            new Row("../../outside.env", ""),
            new Row("link-outside", ""),
            new Row("/etc/passwd", ""),
            new Row("sub", ""),
            new Row("missing", ""),
            new Row("https://example.com/a.env", ""),
            new Row("a\0b", ""));

    @TempDir
    Path temp;

    private ProjectSources sources;

    @BeforeEach
    void write() throws IOException {
        Path here = Files.createDirectories(temp.resolve("here"));
        Path project = Files.createDirectories(here.resolve("project"));
        Files.createDirectory(project.resolve("sub"));
        Files.writeString(project.resolve("a.env"), "a");
        Files.writeString(here.resolve("shared.env"), "shared");
        Files.writeString(temp.resolve("outside.env"), "secret");
        Files.createSymbolicLink(project.resolve("link-inside"), Path.of("a.env"));
        Files.createSymbolicLink(project.resolve("link-outside"), temp.resolve("outside.env"));
        Request request = new Request(
                List.of(),
                here,
                Map.of(),
                InputStream.nullInputStream(),
                List.of(),
                List.of(),
                Opening.NONE,
                Limits.DEFAULT);
        sources = ProjectSources.around(project, request);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void opens(Row row) {
        String text = sources.open(row.reference(), Location.NONE)
                .map(source -> source.text(0, source.length()))
                .orElse("");
        assertThat(text).isEqualTo(row.opens());
    }
}
