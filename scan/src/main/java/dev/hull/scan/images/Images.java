package dev.hull.scan.images;

import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.artefacts.streams.BoundedStream;
import dev.hull.artefacts.streams.Compression;
import dev.hull.model.Image;
import dev.hull.scan.layers.CountedStream;
import dev.hull.scan.layers.FilePiece;
import dev.hull.scan.layers.LayerPart;
import dev.hull.scan.layers.Layers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Reads the image that a user names, whatever it lies in. */
public final class Images {
    private static final int MAGIC = 6;

    private final ImageRequest request;
    private final Layers layers;

    private Images(ImageRequest request) {
        this.request = request;
        this.layers = request.layers();
    }

    /**
     * {@return the image with its inventory}
     *
     * @throws Unreadable if there is none to be read; a broken part of one is a problem in its inventory
     */
    public static Image open(ImageRequest request) throws Unreadable {
        try {
            return new Images(request).open(Place.of(request.target(), request.folder()));
        } catch (IOException e) {
            throw new Unreadable("it can't be read: " + e);
        }
    }

    /** {@return whether a file is an archive of an image, by what lies in it} One that is packed is not unpacked for this, and is none. */
    public static boolean isArchive(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            TarIndex index = TarIndex.of(FilePiece.of(channel));
            return index.has(DockerArchive.MANIFEST) || index.has(OciLayout.INDEX);
        } catch (IOException | Unreadable e) {
            return false; // who is asked about it by name says what is wrong
        }
    }

    private Image open(Place place) throws Unreadable, IOException {
        if (Files.isDirectory(place.path())) {
            return place.kind().equals("oci") ? layout(place) : folder(place);
        }
        if (!Files.isRegularFile(place.path())) {
            throw new Unreadable("there is no such file or folder");
        }
        if (SbomFile.isOne(place)) {
            return SbomFile.read(place);
        }
        try (FileChannel channel = FileChannel.open(place.path(), StandardOpenOption.READ)) {
            FilePiece file = FilePiece.of(place.path(), channel);
            return place.kind().equals(RootFolder.ROOTFS) ? root(place, file) : archive(place, file);
        }
    }

    private Image layout(Place place) throws Unreadable, IOException {
        try (FolderBlobs blobs = new FolderBlobs(place.path())) {
            byte[] index = FolderBlobs.read(place.path().resolve(OciLayout.INDEX));
            return OciLayout.read(place.text(), "oci", index, blobs, place.tag(), request.platform(), layers);
        }
    }

    private Image folder(Place place) {
        LayerRecord record = layers.folder(crew -> RootFolder.read(place, layers.claims(), layers.limits(), crew));
        return alone(place, record);
    }

    /** A root file system in a tar, with nothing that describes it. */
    private Image root(Place place, FilePiece file) {
        LayerPart part = new LayerPart("", "", "", file);
        return alone(place, layers.read(List.of(part)).getFirst());
    }

    private static Image alone(Place place, LayerRecord record) {
        return new Assembly(place.text(), place.text(), place.kind(), "", "", ImageConfig.NONE, List.of())
                .of(List.of(), List.of(record));
    }

    private Image archive(Place place, FilePiece file) throws Unreadable, IOException {
        Compression compression;
        try (InputStream in = file.open()) {
            compression = Compression.of(in.readNBytes(MAGIC));
        }
        if (compression == Compression.NONE) {
            return archive(place, TarIndex.of(file));
        }
        try (CountedStream packed = new CountedStream(file.open());
                InputStream in = bounded(packed, file, compression)) {
            return archive(place, StreamedArchive.of(in, layers));
        }
    }

    private InputStream bounded(CountedStream packed, FilePiece file, Compression compression) throws IOException {
        return new BoundedStream(
                compression.open(packed, file.size()),
                packed::count,
                request.limits().bytes(),
                request.limits().ratio(),
                request.limits().bytesBeforeRatio());
    }

    private Image archive(Place place, Archive archive) throws Unreadable {
        if (archive.has(DockerArchive.MANIFEST) && !place.kind().equals("oci-archive")) {
            return DockerArchive.read(place.text(), archive, place.tag(), layers);
        }
        if (archive.has(OciLayout.INDEX)) {
            return OciLayout.read(
                    place.text(),
                    "oci-archive",
                    archive.document(OciLayout.INDEX),
                    new ArchivedBlobs(archive),
                    place.tag(),
                    request.platform(),
                    layers);
        }
        throw new Unreadable(
                "a tar archive, but of no image: it has neither manifest.json nor index.json",
                "hull check rootfs:" + place.text());
    }
}
