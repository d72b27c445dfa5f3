package dev.hull.artefacts.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tar archive from entry to entry: ustar and pax (POSIX.1-2024, pax, "pax Interchange Format"), GNU (tar.h of GNU tar: long
 * names and links, base-256 numbers, sparse files). It holds one entry at a time, whose accessors are good until {@link #next}.
 */
public final class TarReader {
    private static final byte[] NOTHING = {};
    private static final int BLOCK = 512;
    private static final int MOST_EXTENSION = 1 << 20;

    private final Tape tape;
    private final byte[] header = new byte[BLOCK];
    private final TarPath path = new TarPath();
    private final PaxHeaders pax = new PaxHeaders();

    private byte[] longName = {};
    private byte[] longLink = {};
    private char type;
    private long size;
    private long left;
    private long padding;
    private @Nullable SparseMap map;

    public TarReader(Tape tape) {
        this.tape = tape;
    }

    /**
     * {@return whether there is one more entry} Two zero blocks end an archive, or one, or nothing at all, as writers have it.
     *
     * @throws TarException if no header stands where one should, or the archive ends inside an entry
     */
    public boolean next() throws IOException, TarException {
        longName = new byte[0];
        longLink = new byte[0];
        pax.clear();
        while (readHeader()) {
            switch (type) {
                case 'L' -> longName = extension();
                case 'K' -> longLink = extension();
                case 'x' -> pax.read(extension(), false);
                case 'g' -> pax.read(extension(), true);
                default -> {
                    settle();
                    return true;
                }
            }
        }
        return false;
    }

    private boolean readHeader() throws IOException, TarException {
        long rest = left + padding;
        if (tape.skip(rest) < rest - padding) {
            throw new TarException("it ends inside a file");
        }
        left = 0;
        padding = 0;
        long at = tape.position();
        int read = tape.read(header, 0, BLOCK);
        if (read == 0 || TarHeader.isZero(header)) {
            return false;
        }
        if (read < BLOCK) {
            throw new TarException("it ends inside a header");
        }
        if (!TarHeader.isWhole(header)) {
            throw new TarException("byte %,d: no header of an entry, or a damaged one".formatted(at));
        }
        type = (char) (header[TarHeader.TYPE] & 0xFF);
        size(TarHeader.number(header, TarHeader.SIZE, 12));
        return true;
    }

    private void size(long bytes) throws TarException {
        if (bytes < 0) {
            throw new TarException("byte %,d: a size below zero or beyond 2^63".formatted(tape.position()));
        }
        size = bytes;
        left = bytes;
        padding = (BLOCK - bytes % BLOCK) % BLOCK;
    }

    private byte[] extension() throws IOException, TarException {
        if (size > MOST_EXTENSION) {
            throw new TarException("an extended header of %,d bytes".formatted(size));
        }
        byte[] bytes = new byte[(int) size];
        if (tape.read(bytes, 0, bytes.length) < bytes.length) {
            throw new TarException("it ends inside an extended header");
        }
        left = 0;
        return bytes;
    }

    /** What extended headers say counts before what stands in the header itself. */
    private void settle() throws IOException, TarException {
        path.clear();
        map = type == 'S' ? SparseMap.ofGnu(header, tape) : null;
        byte[] name = pax.value("GNU.sparse.name", pax.value("path", longName));
        if (name.length > 0) {
            path.append(name, 0, name.length);
        } else {
            if (TarHeader.isUstar(header)) {
                path.append(header, TarHeader.PREFIX, TarHeader.PREFIX_END);
            }
            path.append(header, 0, TarHeader.NAME_END);
        }
        boolean isFolder = TarHeader.isRegular(type) && TarHeader.endsInSlash(header, name);
        if (isFolder) {
            type = '5';
        }
        // Links, devices and folders have no data, whatever their size says (as GNU tar and Go's archive/tar read
        // them).
        long bytes = type >= '1' && type <= '6' ? 0 : pax.number("size", size);
        size(bytes);
    }

    /** {@return the path, made plain} */
    public TarPath path() {
        return path;
    }

    /** {@return whether this is a regular file} */
    public boolean isFile() {
        return TarHeader.isRegular(type) || type == 'S';
    }

    public boolean isHardLink() {
        return type == '1';
    }

    public boolean isSymbolicLink() {
        return type == '2';
    }

    public boolean isFolder() {
        return type == '5';
    }

    /** {@return whether it is a device or a pipe} */
    public boolean isSpecial() {
        return type == '3' || type == '4' || type == '6';
    }

    /** {@return the bytes of the file} Of a sparse file, with its holes filled; negative where that is malformed. */
    public long size() {
        if (type == 'S') {
            return TarHeader.number(header, SparseMap.REAL_SIZE, 12);
        }
        return pax.isSparse() ? pax.number("GNU.sparse.realsize", pax.number("GNU.sparse.size", -1)) : size;
    }

    public boolean isSparse() {
        return type == 'S' || pax.isSparse();
    }

    /** {@return permission, set-uid, set-gid and sticky bits} */
    public int mode() {
        return (int) TarHeader.number(header, TarHeader.MODE, 8) & 07777;
    }

    public int uid() {
        return (int) pax.number("uid", TarHeader.number(header, TarHeader.UID, 8));
    }

    public int gid() {
        return (int) pax.number("gid", TarHeader.number(header, TarHeader.GID, 8));
    }

    /** {@return the value of the extended attribute security.capability, as pax headers carry it; empty where there is none} */
    public byte[] capability() {
        return pax.value("SCHILY.xattr.security.capability", NOTHING);
    }

    /** {@return what a link points to, as written} */
    public String target() {
        byte[] target = pax.value("linkpath", longLink);
        byte[] from = target.length > 0 ? target : header;
        int start = target.length > 0 ? 0 : TarHeader.LINK;
        int end = target.length > 0 ? target.length : TarHeader.LINK_END;
        int stop = start;
        while (stop < end && from[stop] != 0) {
            stop++;
        }
        return TarPath.text(from, start, stop);
    }

    /**
     * {@return what the file holds} Once an entry.
     *
     * @throws TarException if the archive ends before, or the map of a sparse file is broken
     */
    public Taken content() throws IOException, TarException {
        try {
            if (isSparse()) {
                return sparse();
            }
            Taken content = tape.take(size);
            left = 0;
            return content;
        } catch (EOFException e) {
            throw new TarException("it ends inside " + path.text());
        }
    }

    private Taken sparse() throws IOException, TarException {
        SparseMap pieces = map == null ? SparseMap.ofPax(pax, tape) : map;
        if (pieces.headerBytes() > size) {
            throw new TarException("a sparse map longer than its file");
        }
        try (Taken stored = tape.take(size - pieces.headerBytes())) {
            left = 0;
            return pieces.expand(stored, size());
        }
    }

    /** {@return what the file holds, as it comes} Instead of {@link #content}; good until {@link #next}. Not for sparse files. */
    public InputStream stream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int taken = tape.read(into, from, (int) Math.min(length, left));
                left -= taken;
                if (taken == 0 && length > 0 && left > 0) {
                    throw new EOFException("it ends inside " + path.text());
                }
                return taken == 0 && length > 0 ? -1 : taken;
            }
        };
    }

    /** {@return where the tape stands: before {@link #content}, at the first byte of the file} */
    public long position() {
        return tape.position();
    }
}
