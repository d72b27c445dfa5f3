package dev.hull.scan.captures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.captures.CaptureOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Recordings become files of another format, and what can't be read becomes none. */
class CaptureFormatTest {
    record Row(CaptureFormat format, String capture, String beside) {}

    static final List<Row> ROWS = List.of(
            new Row(CaptureFormat.HULLCAP, "a/busy.scap.gz", "a/busy.hullcap"),
            new Row(CaptureFormat.HULLCAP, "busy.scap", "busy.hullcap"),
            new Row(CaptureFormat.HULLCAP, "busy", "busy.hullcap"),
            new Row(CaptureFormat.HULLCAP, ".gz", ".gz.hullcap"),
            new Row(CaptureFormat.SCAP, "busy.hullcap", "busy.scap.gz"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void namesTheNewFile(Row row) {
        assertThat(row.format().beside(Path.of(row.capture()))).isEqualTo(Path.of(row.beside()));
    }

    @Test
    void whatIsNoCaptureLeavesNothingBehind(@TempDir Path folder) throws Exception {
        Path text = Files.writeString(folder.resolve("a.scap"), "hello", StandardCharsets.UTF_8);
        Path file = folder.resolve("a.hullcap");
        CaptureOutcome outcome = CaptureFormat.HULLCAP.convert(text, file);
        assertThat(outcome.problems()).isNotEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(text);
        }
    }

    @Test
    void thereAndBackIsTheSame(@TempDir Path folder) throws Exception {
        Path capture = Path.of(System.getProperty("hull.root"), "examples", "detection", "cron.scap.gz");
        Path own = folder.resolve("a.hullcap");
        Path back = folder.resolve("a.scap");
        Path again = folder.resolve("b.hullcap");
        assertThat(CaptureFormat.HULLCAP.convert(capture, own).events()).isEqualTo(2126);
        assertThat(CaptureFormat.SCAP.convert(own, back).events()).isEqualTo(2126);
        assertThat(CaptureFormat.HULLCAP.convert(back, again).problems()).isEmpty();
        assertThat(again).hasSameBinaryContentAs(own);
    }
}
