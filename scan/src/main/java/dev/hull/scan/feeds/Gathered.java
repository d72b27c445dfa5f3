package dev.hull.scan.feeds;

import dev.hull.artefacts.streams.Compression;
import dev.hull.vulns.store.Input;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Feeds that lie in a folder, for the builder of the database.
 *
 * @param missing what could not be had, each with its reason
 */
record Gathered(List<Input> inputs, List<String> missing) {
    Gathered {
        inputs = List.copyOf(inputs);
        missing = List.copyOf(missing);
    }

    /** {@return what {@code paths} name in {@code folder}, each with the date that its publisher gave it} */
    static List<Input> inputs(Path folder, Listing listing, Set<String> paths) {
        List<Input> inputs = new ArrayList<>();
        for (Listing.Entry entry : listing.all()) {
            if (paths.contains(entry.path())) {
                Path file = folder.resolve(entry.path());
                inputs.add(new Input(entry.path(), date(entry), () -> unpacked(file)));
            }
        }
        return inputs;
    }

    /** The day that the server says; a file without one is as old as what stands in it. */
    private static String date(Listing.Entry entry) {
        try {
            return ZonedDateTime.parse(entry.modified(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** The builder unpacks all by itself but Zstandard, whose reader belongs to the layers of images. */
    static InputStream unpacked(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(8);
        byte[] head = in.readNBytes(6);
        in.reset();
        Compression compression = Compression.of(head);
        return compression == Compression.ZSTD ? compression.open(in, Files.size(file)) : in;
    }
}
