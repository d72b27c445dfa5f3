package dev.hull.scan.images;

import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.layers.ClaimIndex;
import dev.hull.artefacts.streams.Compression;
import dev.hull.scan.layers.Layers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;

/** Reads the image that a user names, whatever it lies in. */
public final class Images {
    private final ImageRequest request;
    private final Layers layers;

    private Images(ImageRequest request) {
        this.request = request;
        this.layers = new Layers(new ClaimIndex(Cataloguers.ALL), request.limits(), request.store(), request.cores());
    }

    /**
     * {@return the image with its inventory}
     *
     * @throws Unreadable if there is none to be read; a broken part of one is a problem in its inventory
     */
    public static Opened open(ImageRequest request) throws Unreadable {
        try {
            return new Images(request).open(Place.of(request.target(), request.folder()));
        } catch (IOException e) {
            throw new Unreadable("it can't be read: " + e);
        }
    }

    private Opened open(Place place) throws Unreadable, IOException {
        return switch (place.kind()) {
            case "rootfs", "dir" -> throw new Unreadable("not read yet");
            case "oci" -> layout(place);
            default -> archive(place);
        };
    }

    private Opened layout(Place place) throws Unreadable {
        try (Arena arena = Arena.ofShared()) {
            return OciLayout.read(
                    place.text(),
                    "oci",
                    FolderBlobs.read(place.path().resolve(OciLayout.INDEX)),
                    new FolderBlobs(place.path(), arena),
                    place.tag(),
                    request.platform(),
                    layers);
        }
    }

    private Opened archive(Place place) throws Unreadable, IOException {
        if (!Files.isRegularFile(place.path())) {
            throw new Unreadable("there is no such file");
        }
        try (InputStream in = Files.newInputStream(place.path())) {
            Compression compression = Compression.of(in.readNBytes(6));
            if (compression != Compression.NONE) {
                throw new Unreadable("not read yet");
            }
        }
        try (Arena arena = Arena.ofShared()) {
            return mapped(place, MappedFile.of(place.path(), arena));
        }
    }

    private Opened mapped(Place place, MemorySegment segment) throws Unreadable {
        TarIndex index = TarIndex.of(segment);
        if (index.has(DockerArchive.MANIFEST) && !place.kind().equals("oci-archive")) {
            return DockerArchive.read(place.text(), index, place.tag(), layers);
        }
        if (index.has(OciLayout.INDEX)) {
            return OciLayout.read(
                    place.text(),
                    "oci-archive",
                    index.get(OciLayout.INDEX).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE),
                    new ArchivedBlobs(index),
                    place.tag(),
                    request.platform(),
                    layers);
        }
        throw new Unreadable("a tar archive, but of no image: it has neither manifest.json nor index.json");
    }
}
