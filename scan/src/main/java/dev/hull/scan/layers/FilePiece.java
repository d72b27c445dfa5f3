package dev.hull.scan.layers;

import dev.hull.artefacts.tar.Tape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A piece of an open file: a layer in an archive, a blob of a layout.
 *
 * @param file which one, when it was changed last, and how long it is; empty where it is of no matter
 */
public record FilePiece(String file, FileChannel channel, long from, long size) implements Blob {
    /** {@return all of the file} */
    public static FilePiece of(FileChannel channel) throws IOException {
        return new FilePiece("", channel, 0, channel.size());
    }

    /** {@return all of the file at {@code path}}, which {@code channel} reads */
    public static FilePiece of(Path path, FileChannel channel) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        String file = path.toAbsolutePath().normalize() + " " + now.fileKey() + " " + now.lastModifiedTime() + " "
                + now.size();
        return new FilePiece(file, channel, 0, channel.size());
    }

    @Override
    public String stamp() {
        return file.isEmpty() ? "" : file + ": " + from + " + " + size;
    }

    /** {@return the part of this piece that starts at its byte {@code start}} */
    public FilePiece part(long start, long bytes) {
        Objects.checkFromIndexSize(start, bytes, size);
        return new FilePiece(file, channel, from + start, bytes);
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public Tape tape() {
        return new WindowTape(channel, from, size);
    }

    /** {@return all of it} For what is known to be small. */
    public byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes((int) size);
        }
    }

    @Override
    public InputStream open() {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int most = (int) Math.min(length, size - at);
                int taken = most == 0 ? -1 : channel.read(ByteBuffer.wrap(into, start, most), from + at);
                at += Math.max(0, taken);
                return taken;
            }
        };
    }
}
