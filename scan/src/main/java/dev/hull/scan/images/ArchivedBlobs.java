package dev.hull.scan.images;

import dev.hull.scan.layers.Blob;

/** The blobs of a layout that lies in an archive. */
record ArchivedBlobs(Archive archive) implements BlobSource {
    @Override
    public Blob blob(String digest, long size) throws Unreadable {
        return archive.blob(OciLayout.path(digest));
    }

    @Override
    public byte[] document(String digest, long size) throws Unreadable {
        return OciLayout.held(digest, archive.document(OciLayout.path(digest)));
    }
}
