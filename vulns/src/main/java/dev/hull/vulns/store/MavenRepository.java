package dev.hull.vulns.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The jars of a Maven repository's folder as an input: {@code group/as/folders/artifact/version/artifact-version.jar}.
 *
 * <p>Source: maven.apache.org, "Maven 2 repository layout". Jars with a classifier are left out. A folder called {@code repository} or
 * {@code jars} on the way is where the groups begin, else the given one.
 */
public final class MavenRepository {
    private MavenRepository() {}

    /** {@return an input that lists the jars below the folder}, which are read when the input is opened. */
    public static Input of(Path folder) {
        return new Input("jars", "", () -> new ByteArrayInputStream(table(folder)));
    }

    private static byte[] table(Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        SortedSet<String> lines = new TreeSet<>();
        for (Path jar : jars) {
            Optional<String> coordinates = coordinates(folder.relativize(jar));
            if (coordinates.isPresent()) {
                lines.add(sha1(jar) + "\t" + coordinates.get() + "\n");
            }
        }
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return group, artifact and version with tabs between them} of a path within the folder, if it is laid out so. */
    static Optional<String> coordinates(Path within) {
        int names = within.getNameCount();
        int first = 0;
        for (int i = 0; i < names - 4; i++) {
            String name = within.getName(i).toString();
            first = name.equals("repository") || name.equals("jars") ? i + 1 : first;
        }
        if (names - first < 4) {
            return Optional.empty();
        }
        String version = within.getName(names - 2).toString();
        String artifact = within.getName(names - 3).toString();
        if (!within.getName(names - 1).toString().equals(artifact + "-" + version + ".jar")) {
            return Optional.empty();
        }
        String group =
                within.subpath(first, names - 3).toString().replace('/', '.').replace('\\', '.');
        return Optional.of(group + "\t" + artifact + "\t" + version);
    }

    private static String sha1(Path jar) throws IOException {
        try (InputStream raw = Files.newInputStream(jar);
                DigestInputStream in = new DigestInputStream(raw, MessageDigest.getInstance("SHA-1"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
