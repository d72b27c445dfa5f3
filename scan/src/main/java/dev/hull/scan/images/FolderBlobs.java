package dev.hull.scan.images;

import dev.hull.scan.layers.Blob;
import dev.hull.scan.layers.FilePiece;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The blobs of a layout that lies in a folder. */
final class FolderBlobs implements BlobSource, AutoCloseable {
    private final Path folder;
    private final List<FileChannel> open = new ArrayList<>();

    FolderBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public Blob blob(String digest, long size) throws Unreadable {
        try {
            FileChannel channel = FileChannel.open(place(digest), StandardOpenOption.READ);
            open.add(channel);
            return FilePiece.of(channel);
        } catch (IOException e) {
            throw new Unreadable("blob %s can't be read: %s".formatted(digest, e));
        }
    }

    @Override
    public byte[] document(String digest, long size) throws Unreadable {
        return OciLayout.held(digest, read(place(digest)));
    }

    static byte[] read(Path path) throws Unreadable {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return Documents.bytes(path.toString(), FilePiece.of(channel));
        } catch (IOException e) {
            throw new Unreadable(
                    "%s can't be read: %s".formatted(path, e.getClass().getSimpleName()));
        }
    }

    private Path place(String digest) throws Unreadable {
        Path place = folder.resolve(OciLayout.path(digest));
        if (!Files.isRegularFile(place)) {
            throw new Unreadable("the layout has no blob %s: it was copied in part".formatted(digest));
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : open) {
            channel.close();
        }
    }
}
