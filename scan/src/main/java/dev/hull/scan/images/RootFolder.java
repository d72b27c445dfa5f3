package dev.hull.scan.images;

import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.layers.ClaimIndex;
import dev.hull.artefacts.layers.Crew;
import dev.hull.artefacts.layers.Harvest;
import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.artefacts.tar.Taken;
import dev.hull.artefacts.tar.TarException;
import dev.hull.scan.layers.FilePiece;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;

/**
 * Walks a folder: a root file system, or a project's sources. No link is followed, so nothing outside the folder is read; what is mounted
 * under {@code proc} and {@code sys} of a root file system is no part of it.
 */
final class RootFolder implements FileVisitor<Path> {
    static final String ROOTFS = "rootfs";
    static final String SOURCES = "dir";

    private static final String READER = "folder";
    private static final int MOST_DEPTH = 256;

    private final Path root;
    private final boolean isRoot;
    private final LayerLimits limits;
    private final Harvest harvest;
    private int entries;

    private RootFolder(Path root, boolean isRoot, LayerLimits limits, Harvest harvest) {
        this.root = root;
        this.isRoot = isRoot;
        this.limits = limits;
        this.harvest = harvest;
    }

    static LayerRecord read(Place place, ClaimIndex claims, LayerLimits limits, Crew crew) {
        Harvest harvest = new Harvest(claims, limits, crew);
        RootFolder folder = new RootFolder(place.path(), place.kind().equals(ROOTFS), limits, harvest);
        try {
            Files.walkFileTree(place.path(), EnumSet.noneOf(java.nio.file.FileVisitOption.class), MOST_DEPTH, folder);
        } catch (IOException e) {
            harvest.problem(READER, "the folder can't be walked to its end: " + e);
        }
        return harvest.record(folder.entries);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String path = path(folder);
        boolean isLeftOut =
                isRoot ? path.equals("proc") || path.equals("sys") : path.equals(".git") || path.endsWith("/.git");
        return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (entries++ == limits.entries()) {
            harvest.problem(READER, "more than %,d files: the rest was not read".formatted(limits.entries()));
            return FileVisitResult.TERMINATE;
        }
        if (attributes.isRegularFile()) {
            regular(file);
        } else if (attributes.isSymbolicLink()) {
            harvest.link(path(file), Files.readSymbolicLink(file).toString());
        } else if (attributes.isDirectory()) {
            harvest.gap("folder", path(file) + ": more than %d folders deep".formatted(MOST_DEPTH));
        }
        return FileVisitResult.CONTINUE;
    }

    private void regular(Path file) {
        String path = path(file);
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        if (harvest.offered(bytes, bytes.length, 0111) == 0) {
            return;
        }
        try {
            FileEntry entry = entry(file, path);
            long offered = harvest.offered(bytes, bytes.length, entry.mode());
            if (offered != 0) {
                harvest.file(entry, offered, false, () -> open(file, entry.size()));
            }
        } catch (IOException | TarException e) {
            harvest.gap("file", path + ": it can't be read: " + e.getClass().getSimpleName());
        }
    }

    private static FileEntry entry(Path file, String path) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new FileEntry(path, Files.size(file), 0755, 0, 0);
        }
        Map<String, Object> attributes =
                Files.readAttributes(file, "unix:size,mode,uid,gid", java.nio.file.LinkOption.NOFOLLOW_LINKS);
        return new FileEntry(
                path,
                number(attributes, "size"),
                (int) number(attributes, "mode") & 07777,
                (int) number(attributes, "uid"),
                (int) number(attributes, "gid"));
    }

    private static long number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static Taken open(Path file, long size) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.READ, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                var tape = FilePiece.of(channel).tape()) {
            return tape.take(Math.min(size, channel.size()));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        harvest.gap("file", path(file) + ": it can't be read: " + e.getClass().getSimpleName());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, java.io.@org.jspecify.annotations.Nullable IOException e) {
        if (e != null) {
            harvest.gap("folder", path(folder) + ": it can't be listed to its end");
        }
        return FileVisitResult.CONTINUE;
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
