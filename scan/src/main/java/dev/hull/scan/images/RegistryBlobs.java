package dev.hull.scan.images;

import dev.hull.formats.tree.Node;
import dev.hull.model.Source;
import dev.hull.scan.images.registry.RemoteImage;
import dev.hull.scan.layers.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** The blobs of an image in a registry, each fetched when it is opened. */
final class RegistryBlobs implements BlobSource {
    private final RemoteImage image;
    private final Set<String> manifests = new HashSet<>();

    RegistryBlobs(RemoteImage image) {
        this.image = image;
    }

    @Override
    public Blob blob(String digest, long size) {
        return new Blob() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                return image.open(digest, size);
            }
        };
    }

    /** Registries keep manifests apart from all other contents, so who lists a manifest decides where it is asked for. */
    @Override
    public byte[] document(String digest, long size) throws Unreadable {
        try {
            if (digest.equals(image.digest())) {
                return remembered(image.manifest());
            }
            if (manifests.contains(digest)) {
                return remembered(image.manifest(digest));
            }
            try (InputStream in = image.open(digest, size)) {
                byte[] bytes = in.readNBytes(Documents.MOST_BYTES + 1);
                if (bytes.length > Documents.MOST_BYTES) {
                    throw new Unreadable("%s is larger than %,d bytes".formatted(digest, Documents.MOST_BYTES));
                }
                return OciLayout.held(digest, bytes);
            }
        } catch (IOException e) {
            throw new Unreadable(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private byte[] remembered(Source document) throws Unreadable {
        Node.Obj object = Documents.object(document.name(), document.bytes());
        object.objects("manifests").forEach(each -> manifests.add(each.text("digest")));
        return document.bytes();
    }
}
