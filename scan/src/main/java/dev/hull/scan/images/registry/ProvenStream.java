package dev.hull.scan.images.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * A content that proves itself: at its end, size and digest are those that were promised, or there is an exception. What was read before
 * the end is not proven yet, so a reader keeps nothing that it learnt unless {@link #finish} returned.
 */
public final class ProvenStream extends FilterInputStream {
    private final String shown;
    private final String digest;
    private final long size;
    private final MessageDigest computed;
    private long taken;
    private boolean proven;

    /** @param size in bytes; -1 where nobody tells */
    ProvenStream(InputStream in, String shown, String digest, long size) {
        super(in);
        this.shown = shown;
        this.digest = digest;
        this.size = size;
        this.computed = Digest.like(digest);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (proven || length == 0) {
            return proven ? -1 : 0;
        }
        int read = in.read(bytes, offset, length);
        if (read < 0) {
            prove();
            return -1;
        }
        taken += read;
        if (size >= 0 && taken > size) {
            throw new RegistryException(
                    shown + ": " + digest + " is larger than the " + size + " bytes that were promised");
        }
        computed.update(bytes, offset, read);
        return read;
    }

    private void prove() throws RegistryException {
        if (size >= 0 && taken != size) {
            throw new RegistryException(
                    shown + ": " + digest + " has " + taken + " bytes and not the " + size + " that were promised");
        }
        String found = Digest.text(digest, computed);
        if (!found.equals(digest)) {
            throw new RegistryException(
                    shown + ": what came as " + digest + " is " + found + ": it was changed or damaged on its way");
        }
        proven = true;
    }

    /** Reads on to the end, and so proves all of it. */
    public void finish() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (!proven) {
            read(rest, 0, rest.length);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] rest = new byte[(int) Math.min(count, 1 << 16)];
        return Math.max(0, read(rest, 0, rest.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
