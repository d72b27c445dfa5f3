package dev.hull.vulns.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The file as header and named segments, whatever stands in these. */
final class Container {
    private static final int CASTAGNOLI = 0x82f63b78;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> segments = new HashMap<>();

    private Container(ByteBuffer file) {
        this.file = file;
    }

    /** Opens what stands in the buffer: looks at the header alone. */
    static Container open(ByteBuffer bytes) {
        ByteBuffer file = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < Layout.AT_TABLE || file.getLong(0) != Layout.MAGIC) {
            throw new DamagedDatabase("it does not begin as a database does");
        }
        if (file.getInt(Layout.AT_VERSION) != Layout.VERSION) {
            throw new DamagedDatabase("its format is version " + file.getInt(Layout.AT_VERSION)
                    + ", this program reads " + Layout.VERSION);
        }
        int count = file.getInt(Layout.AT_SEGMENTS);
        long end = Layout.AT_TABLE + (long) count * Layout.ROW_BYTES;
        if (count < 0 || count > Layout.MOST_SEGMENTS || end > file.limit()) {
            throw new DamagedDatabase("its header is longer than the file");
        }
        if (file.getInt(Layout.AT_CHECKSUM) != checksum(file, (int) end)) {
            throw new DamagedDatabase("its header has been changed");
        }
        if (file.getLong(Layout.AT_LENGTH) != file.limit()) {
            throw new DamagedDatabase(
                    "it is " + file.limit() + " bytes long, and was " + file.getLong(Layout.AT_LENGTH));
        }
        Container container = new Container(file);
        for (int i = 0; i < count; i++) {
            container.segment(Layout.AT_TABLE + i * Layout.ROW_BYTES);
        }
        return container;
    }

    private void segment(int row) {
        byte[] name = new byte[Layout.NAME_BYTES];
        file.get(row, name);
        long offset = file.getLong(row + Layout.NAME_BYTES);
        long length = file.getLong(row + Layout.NAME_BYTES + 8);
        if (offset < 0 || length < 0 || offset > file.limit() || length > file.limit() - offset) {
            throw new DamagedDatabase("a segment outside of the file");
        }
        segments.put(
                new String(name, StandardCharsets.US_ASCII).trim(),
                file.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN));
    }

    ByteBuffer segment(String name) {
        ByteBuffer segment = segments.get(name);
        if (segment == null) {
            throw new DamagedDatabase("it has no " + name);
        }
        return segment;
    }

    boolean has(String name) {
        return segments.containsKey(name);
    }

    byte[] bytes(String name) {
        ByteBuffer segment = segment(name);
        byte[] bytes = new byte[segment.limit()];
        segment.get(0, bytes);
        return bytes;
    }

    Map<String, ByteBuffer> segments() {
        return segments;
    }

    /** {@return the digest that the header promises} */
    byte[] digest() {
        byte[] digest = new byte[Layout.DIGEST_BYTES];
        file.get(Layout.AT_DIGEST, digest);
        return digest;
    }

    /** {@return whether the bytes behind the header have the digest that it promises}; reads the whole file. */
    boolean isWhole() {
        int start = Layout.AT_TABLE + file.getInt(Layout.AT_SEGMENTS) * Layout.ROW_BYTES;
        MessageDigest sha256 = DatabaseBuilder.sha256();
        sha256.update(file.slice(start, file.limit() - start));
        return MessageDigest.isEqual(sha256.digest(), digest());
    }

    private static int checksum(ByteBuffer file, int end) {
        int crc = crc32c(crc32c(~0, file, 0, Layout.AT_CHECKSUM), file, Layout.AT_TABLE, end);
        return ~crc;
    }

    /** CRC-32C (RFC 3720, appendix B.4), bit by bit: the JDK's own makes tables first, for far more bytes than there are here. */
    private static int crc32c(int before, ByteBuffer file, int start, int end) {
        int crc = before;
        for (int at = start; at < end; at++) {
            crc ^= file.get(at) & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ (CASTAGNOLI & -(crc & 1));
            }
        }
        return crc;
    }

    static void write(SequencedMap<String, byte[]> segments, OutputStream out) throws IOException {
        int table = Layout.AT_TABLE + segments.size() * Layout.ROW_BYTES;
        ByteBuffer header = ByteBuffer.allocate(table).order(ByteOrder.LITTLE_ENDIAN);
        MessageDigest digest = DatabaseBuilder.sha256();
        long offset = table;
        int row = Layout.AT_TABLE;
        for (Map.Entry<String, byte[]> segment : segments.entrySet()) {
            byte[] name = segment.getKey().getBytes(StandardCharsets.US_ASCII);
            header.put(row, name, 0, Math.min(name.length, Layout.NAME_BYTES));
            header.putLong(row + Layout.NAME_BYTES, offset);
            header.putLong(row + Layout.NAME_BYTES + 8, segment.getValue().length);
            digest.update(segment.getValue());
            offset += segment.getValue().length;
            row += Layout.ROW_BYTES;
        }
        if (offset > Integer.MAX_VALUE) {
            throw new IOException("a database of " + offset + " bytes can't be mapped at once");
        }
        header.putLong(0, Layout.MAGIC);
        header.putInt(Layout.AT_VERSION, Layout.VERSION);
        header.putInt(Layout.AT_SEGMENTS, segments.size());
        header.putLong(Layout.AT_LENGTH, offset);
        header.put(Layout.AT_DIGEST, digest.digest());
        header.putInt(Layout.AT_CHECKSUM, checksum(header, table));
        out.write(header.array());
        for (byte[] segment : segments.values()) {
            out.write(segment);
        }
    }
}
