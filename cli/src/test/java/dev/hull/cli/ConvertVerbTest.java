package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertVerbTest {
    private static final Path CAPTURE =
            Path.of(System.getProperty("hull.root"), "examples", "detection", "cron.scap.gz");

    @TempDir
    Path folder;

    @BeforeEach
    void capture() throws IOException {
        Files.copy(CAPTURE, folder.resolve("cron.scap.gz"));
    }

    private Ran hull(String... args) {
        return Ran.hull(folder, args);
    }

    @Test
    void aRecordingBecomesOurs() {
        Ran ran = hull("convert", "--to", "hullcap", "cron.scap.gz");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("cron.hullcap  2126 events, ").endsWith("KB (was 28 KB)\n");
        assertThat(ran.status()).isZero();
        assertThat(folder.resolve("cron.hullcap")).isNotEmptyFile();
    }

    @Test
    void andFalcosAgain() throws IOException {
        hull("convert", "cron.scap.gz", "-o", "own.hullcap");
        assertThat(hull("convert", "--to", "scap", "own.hullcap", "--quiet").out())
                .isEmpty();
        assertThat(hull("convert", "own.scap.gz", "-o", "again.hullcap", "--lang", "zh")
                        .out())
                .startsWith("again.hullcap  2126 个事件");
        assertThat(folder.resolve("again.hullcap")).hasSameBinaryContentAs(folder.resolve("own.hullcap"));
    }

    @Test
    void aNameThatNobodyTypedReplacesNothing() {
        hull("convert", "cron.scap.gz");
        Ran ran = hull("convert", "cron.scap.gz");
        assertThat(ran.err()).contains("cron.hullcap is there already: name a file with -o");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(hull("convert", "cron.scap.gz", "-o", "cron.hullcap").status())
                .isZero();
    }

    @Test
    void whatCouldNotBeReadIsSaid() throws IOException {
        byte[] whole = Files.readAllBytes(CAPTURE);
        Files.write(folder.resolve("cut.scap.gz"), Arrays.copyOf(whole, whole.length / 2));
        Ran ran = hull("convert", "cut.scap.gz");
        assertThat(ran.err()).contains("cut.scap.gz: the file is cut after event ");
        assertThat(ran.out()).startsWith("cut.hullcap  ");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void saysWhatToType() throws IOException {
        assertThat(hull("convert").err()).contains("hull convert --to hullcap capture.scap.gz");
        assertThat(hull("convert", "--to", "pcap", "cron.scap.gz").err()).contains("--to takes hullcap");
        assertThat(hull("convert", "absent.scap").err()).contains("absent.scap: it can't be converted");
        Files.writeString(folder.resolve("text"), "hello");
        Ran ran = hull("convert", "text");
        assertThat(ran.err()).contains("text: it is no capture");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(folder.resolve("text.hullcap")).doesNotExist();
    }
}
