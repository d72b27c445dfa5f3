package dev.hull.scan.captures;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureOutcome;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.artefacts.captures.HullcapWriter;
import dev.hull.artefacts.captures.ScapWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A format that recordings are written in. */
public enum CaptureFormat {
    HULLCAP("hullcap", ".hullcap"),
    /** For Falco's and sysdig's tools; through gzip where the file's name ends in {@code .gz}. */
    SCAP("scap", ".scap.gz");

    private static final List<String> ENDINGS = List.of(".scap.gz", ".hullcap", ".scap", ".gz");

    private final String word;
    private final String ending;

    CaptureFormat(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** {@return what users call it} */
    public String word() {
        return word;
    }

    /** {@return the name of a file of this format beside {@code capture}} */
    public Path beside(Path capture) {
        String name = capture.getFileName().toString();
        String stem = ENDINGS.stream()
                .filter(each -> name.endsWith(each) && name.length() > each.length())
                .findFirst()
                .map(each -> name.substring(0, name.length() - each.length()))
                .orElse(name);
        return capture.resolveSibling(stem + ending);
    }

    /**
     * Writes what {@code capture} holds to {@code file}, which is replaced when all is written; if nothing can be read, it stays as it was.
     *
     * @throws IOException if a file can't be read or written
     */
    public CaptureOutcome convert(Path capture, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            CaptureOutcome outcome;
            try (InputStream in = Files.newInputStream(capture);
                    OutputStream out = opened(file, unfinished)) {
                outcome = copy(in, out);
            }
            if (outcome.events() > 0 || outcome.problems().isEmpty()) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return outcome;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static OutputStream opened(Path file, Path unfinished) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    private CaptureOutcome copy(InputStream in, OutputStream out) throws IOException {
        return switch (this) {
            case HULLCAP -> {
                try (HullcapWriter writer = new HullcapWriter(out)) {
                    yield CaptureReader.read(in, CaptureLimits.DEFAULT, writer);
                }
            }
            case SCAP -> {
                try (ScapWriter writer = new ScapWriter(out)) {
                    yield CaptureReader.read(in, CaptureLimits.DEFAULT, writer);
                }
            }
        };
    }
}
