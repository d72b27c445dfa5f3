package dev.hull.artefacts.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is unpacked is what was packed, and what can't be is an error at its place. */
class CompressionTest {
    private static final byte[] TEXT = "all the world ".repeat(30_000).getBytes(StandardCharsets.UTF_8);

    record Row(String name, byte[] packed, Compression compression, byte[] unpacked) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("nothing", new byte[0], Compression.NONE, new byte[0]),
            new Row("plain", TEXT, Compression.NONE, TEXT),
            new Row("gzip", gzip(TEXT), Compression.GZIP, TEXT),
            new Row("gzip of nothing", gzip(new byte[0]), Compression.GZIP, new byte[0]),
            new Row(
                    "gzip in members",
                    joined(gzip(TEXT), gzip(new byte[0]), gzip(TEXT)),
                    Compression.GZIP,
                    joined(TEXT, TEXT)),
            new Row("gzip, then zeros", joined(gzip(TEXT), new byte[700]), Compression.GZIP, TEXT),
            new Row(
                    "gzip with every optional field",
                    joined(headed(), Arrays.copyOfRange(gzip(TEXT), 10, gzip(TEXT).length)),
                    Compression.GZIP,
                    TEXT),
            new Row("zstd", zstd(TEXT), Compression.ZSTD, TEXT));

    @ParameterizedTest
    @FieldSource("ROWS")
    void unpacks(Row row) throws IOException {
        Compression compression = Compression.of(Arrays.copyOf(row.packed(), Math.min(6, row.packed().length)));
        assertThat(compression).isEqualTo(row.compression());
        try (InputStream in = compression.open(new ByteArrayInputStream(row.packed()), row.packed().length)) {
            assertThat(in.readAllBytes()).isEqualTo(row.unpacked());
        }
    }

    record Broken(String name, byte[] packed, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Broken> BROKEN = List.of(
            new Broken("cut in its data", Arrays.copyOf(gzip(TEXT), 200), "ends before its time"),
            new Broken("cut in its checksum", Arrays.copyOf(gzip(TEXT), gzip(TEXT).length - 3), "ends before its time"),
            new Broken("another checksum", flipped(gzip(TEXT), gzip(TEXT).length - 6), "its checksum is wrong"),
            new Broken("another method", flipped(gzip(TEXT), 2), "an unknown method"),
            new Broken("xz", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 1}, "packed with xz"),
            new Broken("zstd cut", Arrays.copyOf(zstd(TEXT), 30), ""));

    @ParameterizedTest
    @FieldSource("BROKEN")
    void saysWhatIsBroken(Broken row) {
        assertThatThrownBy(() -> {
                    try (InputStream in =
                            Compression.of(row.packed()).open(new ByteArrayInputStream(row.packed()), 0)) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining(row.message());
    }

    @Test
    void endsWhereItIsMoreThanItCanBe() {
        assertThatThrownBy(() -> bounded(1000, 1 << 20).readAllBytes())
                .hasMessage("it unpacks to more than 1,000 bytes");
        assertThatThrownBy(() -> bounded(1 << 30, 10).readAllBytes())
                .hasMessage("it unpacks to more than 10 times its size: no real layer does");
    }

    private static InputStream bounded(long most, int ratio) throws IOException {
        byte[] packed = gzip(TEXT);
        return new BoundedStream(
                new GzipStream(new ByteArrayInputStream(packed), packed.length), () -> packed.length, most, ratio, 100);
    }

    private static byte[] gzip(byte[] bytes) {
        return packed(bytes, GZIPOutputStream::new);
    }

    private static byte[] zstd(byte[] bytes) {
        return packed(bytes, ZstdOutputStream::new);
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packing packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.over(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** RFC 1952: extra field, name, comment and the header's own checksum. */
    private static byte[] headed() {
        byte[] start = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3};
        return joined(start, new byte[] {2, 0, 'a', 'b'}, new byte[] {'n', 0}, new byte[] {'c', 0}, new byte[] {1, 2});
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
