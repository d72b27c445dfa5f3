package dev.hull.scan.images;

import dev.hull.scan.layers.Blob;
import dev.hull.scan.layers.MappedBlob;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;

/** The blobs of a layout that lies in a folder, mapped for as long as {@code arena} is open. */
record FolderBlobs(Path folder, Arena arena) implements BlobSource {
    @Override
    public Blob blob(String digest, long size) throws Unreadable {
        try {
            return new MappedBlob(MappedFile.of(place(digest), arena));
        } catch (IOException e) {
            throw new Unreadable("blob %s can't be read: %s".formatted(digest, e));
        }
    }

    @Override
    public byte[] document(String digest, long size) throws Unreadable {
        return OciLayout.held(digest, read(place(digest)));
    }

    static byte[] read(Path path) throws Unreadable {
        try {
            if (Files.size(path) > Documents.MOST_BYTES) {
                throw new Unreadable("%s is larger than %,d bytes".formatted(path, Documents.MOST_BYTES));
            }
            return Files.readAllBytes(path);
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
}
