package dev.hull.scan.layers;

import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.layers.LayerCodec;
import dev.hull.artefacts.layers.LayerRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Layers kept as files in the user's cache, named by digest, in a folder that is named by what the cataloguers are: another build of Hull
 * reads every layer anew, and clears away what the last one kept.
 */
public final class LayerFolder implements LayerStore {
    private static final String ENDING = ".layer";
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;

    /** Keeps layers in {@code folder}, which is made when the first one comes. */
    public LayerFolder(Path folder) {
        this.folder = folder;
    }

    /** {@return the store of this user} {@code XDG_CACHE_HOME/hull/layers}, or under {@code HOME/.cache}; none where neither is set. */
    public static LayerStore of(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        if (cache.isEmpty() && home.isEmpty()) {
            return NONE;
        }
        Path caches = cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache);
        return new LayerFolder(caches.resolve("hull").resolve("layers").resolve(build()));
    }

    /** {@return what changes with each build} The build id beside the jars, else size and time of what holds the cataloguers. */
    static String build() {
        try {
            CodeSource source = Cataloguers.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return "unknown";
            }
            Path place = Path.of(source.getLocation().toURI());
            Path id = place.resolveSibling("..").resolve("build-id").normalize();
            if (Files.isRegularFile(id) && Files.size(id) < 200) {
                String text = Files.readString(id).strip();
                return text.isEmpty() || text.contains("/") ? "unknown" : text;
            }
            return Files.isDirectory(place) ? ofClasses(place) : stamp(place);
        } catch (IOException | java.net.URISyntaxException | IllegalArgumentException e) {
            return "unknown";
        }
    }

    private static String ofClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> stamps = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                stamps.add(stamp(file));
            }
            byte[] all = String.join("\n", stamps).getBytes(StandardCharsets.UTF_8);
            return Digests.sha256(all).substring("sha256:".length(), "sha256:".length() + 16);
        }
    }

    private static String stamp(Path file) throws IOException {
        return Long.toHexString(Files.size(file))
                + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).toMillis());
    }

    @Override
    public Optional<LayerRecord> get(LayerPart part) {
        return read(name(part)).or(() -> read(placeName(part)));
    }

    private Optional<LayerRecord> read(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return LayerCodec.read(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void put(LayerPart part, LayerRecord record, boolean isProven) {
        String name = isProven ? name(part) : placeName(part);
        if (name.isEmpty()) {
            return;
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                clearOthers();
            }
            makeRoom();
            Path written = Files.createTempFile(folder, "new", "");
            Files.write(written, LayerCodec.write(record));
            Files.move(
                    written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A cache that can't be written costs time, and nothing else.
            return;
        }
    }

    /** Two images may hold one tar packed differently, and one blob is one tar: whichever is named was also proven. */
    private static String name(LayerPart part) {
        String digest = part.digest().isEmpty() ? part.diffId() : part.digest();
        String hex = digest.startsWith("sha256:") ? digest.substring("sha256:".length()) : "";
        boolean isHex = hex.length() == 64 && hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        return isHex ? hex + ENDING : "";
    }

    private static String placeName(LayerPart part) {
        String stamp = part.blob().stamp();
        return stamp.isEmpty()
                ? ""
                : Digests.sha256(stamp.getBytes(StandardCharsets.UTF_8)).replace(':', '-') + ENDING;
    }

    private void clearOthers() throws IOException {
        Path parent = folder.getParent();
        if (parent == null || !parent.endsWith(Path.of("hull", "layers"))) {
            return;
        }
        try (DirectoryStream<Path> builds = Files.newDirectoryStream(parent)) {
            for (Path build : builds) {
                if (!build.equals(folder) && Files.isDirectory(build)) {
                    delete(build);
                }
            }
        }
    }

    private static void delete(Path build) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(build)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(build);
    }

    private record Kept(Path file, long bytes, FileTime time) {}

    private void makeRoom() throws IOException {
        List<Kept> all = new ArrayList<>();
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                Kept kept = new Kept(file, Files.size(file), Files.getLastModifiedTime(file));
                bytes += kept.bytes();
                all.add(kept);
            }
        }
        if (bytes > MOST_BYTES) {
            all.sort(Comparator.comparing(Kept::time));
            for (Kept kept : all) {
                if (bytes < MOST_BYTES / 2) {
                    return;
                }
                Files.deleteIfExists(kept.file());
                bytes -= kept.bytes();
            }
        }
    }
}
