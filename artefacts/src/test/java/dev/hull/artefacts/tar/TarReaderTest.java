package dev.hull.artefacts.tar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.testkit.Tar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each row is an archive, and what a reader says of its entries: type, path, size, target or content. */
class TarReaderTest {
    record Row(String name, byte[] archive, String... entries) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final String LONG = "a/".repeat(150) + "name";

    static final List<Row> ROWS = List.of(
            new Row("nothing", new byte[0]),
            new Row("only an end", new Tar().bytes()),
            new Row("a file", new Tar().file("etc/a", "text").bytes(), "file etc/a 4 text"),
            new Row("no end", new Tar().file("a", "1").unfinished(), "file a 1 1"),
            new Row(
                    "paths made plain",
                    new Tar()
                            .file("./a", "")
                            .file("/b", "")
                            .file("c//d/./e", "")
                            .file("f/g/../h", "")
                            .folder("./")
                            .bytes(),
                    "file a 0 ",
                    "file b 0 ",
                    "file c/d/e 0 ",
                    "file f/h 0 ",
                    "folder  0 "),
            new Row("a path that climbs out", new Tar().file("a/../../b", "").bytes(), "escapes b"),
            new Row(
                    "a folder of old",
                    new Tar().entry('0', "d/", 0755, 0, "", new byte[0]).bytes(),
                    "folder d 0 "),
            new Row(
                    "links",
                    new Tar().link("lib", "usr/lib").hardLink("b", "./a").bytes(),
                    "link lib usr/lib",
                    "hard b ./a"),
            new Row("a prefix", prefixed(), "file usr/share/x 2 hi"),
            new Row("GNU's times are no prefix", gnuTimes(), "file x 0 "),
            new Row(
                    "GNU long names",
                    new Tar()
                            .entry('L', "././@LongLink", 0, LONG.length() + 1, "", bytes(LONG + "\0"))
                            .entry('K', "././@LongLink", 0, LONG.length() + 1, "", bytes(LONG + "\0"))
                            .entry('2', "cut", 0, 0, "cut", new byte[0])
                            .file("next", "")
                            .bytes(),
                    "link " + LONG + " " + LONG,
                    "file next 0 "),
            new Row(
                    "pax path, size and target",
                    new Tar()
                            .pax("path=" + LONG, "size=3")
                            .entry('0', "cut", 0644, 0, "", bytes("abc"))
                            .pax("linkpath=" + LONG)
                            .link("l", "cut")
                            .bytes(),
                    "file " + LONG + " 3 abc",
                    "link l " + LONG),
            new Row("size in base 256", base256(), "file big 5 12345"),
            new Row("GNU sparse", gnuSparse(), "file sparse 10 " + "ab\0\0\0\0\0\0cd", "file next 1 n"),
            new Row(
                    "pax sparse 0.1",
                    new Tar()
                            .pax("GNU.sparse.size=6", "GNU.sparse.map=1,2,5,1", "GNU.sparse.name=real")
                            .entry('0', "GNUSparseFile.1/x", 0644, 3, "", bytes("xyz"))
                            .bytes(),
                    "file real 6 \0xy\0\0z"),
            new Row(
                    "pax sparse 1.0",
                    new Tar()
                            .pax(
                                    "GNU.sparse.major=1",
                                    "GNU.sparse.minor=0",
                                    "GNU.sparse.name=real",
                                    "GNU.sparse.realsize=4")
                            .entry('0', "GNUSparseFile.1/x", 0644, 514, "", mapBefore("1\n2\n2\n", "hi"))
                            .bytes(),
                    "file real 4 \0\0hi"),
            new Row(
                    "a sparse map that points outside",
                    new Tar()
                            .pax("GNU.sparse.size=6", "GNU.sparse.map=5,2")
                            .entry('0', "x", 0644, 2, "", bytes("xy"))
                            .bytes(),
                    "broken: a sparse map that points outside its file"),
            new Row("devices have no data", device(), "special dev/null", "file a 0 "),
            new Row(
                    "cut inside a header",
                    cut(new Tar().file("a", "").file("b", "").unfinished(), 700),
                    "file a 0 ",
                    "broken: it ends inside a header"),
            new Row(
                    "cut inside a file",
                    cut(new Tar().file("a", "0123").unfinished(), 514),
                    "broken: it ends inside a"),
            new Row(
                    "a size that lies",
                    new Tar().entry('0', "a", 0644, 1L << 30, "", new byte[0]).bytes(),
                    "broken: it ends inside a"),
            new Row("a size below zero", negative(), "broken: byte 512: a size below zero or beyond 2^63"),
            new Row(
                    "a damaged header",
                    damaged(),
                    "file a 1 1",
                    "broken: byte 1,024: no header of an entry, or a damaged one"),
            new Row("no archive", bytes("x".repeat(2000)), "broken: byte 0: no header of an entry, or a damaged one"),
            new Row(
                    "a malformed extended header",
                    new Tar()
                            .entry('x', "p", 0, 6, "", bytes("99 a=b"))
                            .file("a", "")
                            .bytes(),
                    "broken: a malformed extended header"),
            new Row(
                    "an extended header without end",
                    new Tar().entry('x', "p", 0, 1L << 40 - 8, "", new byte[0]).bytes(),
                    "broken: an extended header of 4,294,967,296 bytes"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsFromMemory(Row row) throws IOException {
        assertThat(read(new SegmentTape(MemorySegment.ofArray(row.archive())))).containsExactly(row.entries());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsFromStreams(Row row) throws IOException {
        assertThat(read(new StreamTape(new ByteArrayInputStream(row.archive()))))
                .containsExactly(row.entries());
    }

    /** Passing over what nobody wants must come to the same places. */
    @ParameterizedTest
    @FieldSource("ROWS")
    void passesOver(Row row) throws IOException {
        TarReader tar = new TarReader(new SegmentTape(MemorySegment.ofArray(row.archive())));
        int entries = 0;
        try {
            while (tar.next()) {
                entries++;
            }
        } catch (TarException e) {
            assertThat(row.entries()[row.entries().length - 1]).startsWith("broken");
        }
        long said = Arrays.stream(row.entries())
                .filter(entry -> !entry.startsWith("broken"))
                .count();
        assertThat((long) entries).isBetween(said, said + 1);
    }

    private static List<String> read(Tape tape) throws IOException {
        TarReader tar = new TarReader(tape);
        List<String> entries = new ArrayList<>();
        try {
            while (tar.next()) {
                entries.add(entry(tar));
            }
        } catch (TarException e) {
            entries.add("broken: " + e.getMessage());
        }
        return entries;
    }

    private static String entry(TarReader tar) throws IOException, TarException {
        String path = tar.path().text();
        if (tar.path().escapes()) {
            return "escapes " + path;
        }
        if (tar.isSymbolicLink() || tar.isHardLink()) {
            return (tar.isHardLink() ? "hard " : "link ") + path + " " + tar.target();
        }
        if (tar.isSpecial()) {
            return "special " + path;
        }
        long size = tar.size();
        return tar.isFolder()
                ? "folder " + path + " 0 "
                : "file " + path + " " + size + " " + tar.content().text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] archive, int length) {
        return Arrays.copyOf(archive, length);
    }

    private static byte[] prefixed() {
        byte[] header = Tar.header('0', "x", 0644, 2, "");
        Tar.put(header, 345, "usr/share");
        return new Tar().raw(Tar.signed(header)).raw(bytes("hi")).pad(2).bytes();
    }

    private static byte[] gnuTimes() {
        byte[] header = Tar.header('0', "x", 0644, 0, "");
        Tar.put(header, 257, "ustar  \0");
        Tar.put(header, 345, "14600000000");
        return new Tar().raw(Tar.signed(header)).bytes();
    }

    private static byte[] base256() {
        byte[] header = Tar.header('0', "big", 0644, 0, "");
        Arrays.fill(header, 124, 136, (byte) 0);
        header[124] = (byte) 0x80;
        header[135] = 5;
        return new Tar().raw(Tar.signed(header)).raw(bytes("12345")).pad(5).bytes();
    }

    private static byte[] negative() {
        byte[] header = Tar.header('0', "big", 0644, 0, "");
        Arrays.fill(header, 124, 136, (byte) 0xFF);
        return new Tar().raw(Tar.signed(header)).bytes();
    }

    /** Four pieces stand in the header, the others in a block of their own that no size counts. */
    private static byte[] gnuSparse() {
        byte[] header = Tar.header('S', "sparse", 0644, 4, "");
        Tar.put(header, 257, "ustar  \0");
        Tar.put(header, 386, "%011o\0%011o\0".formatted(0, 2));
        header[482] = 1;
        Tar.put(header, 483, "%011o".formatted(10));
        byte[] more = new byte[512];
        Tar.put(more, 0, "%011o\0%011o\0".formatted(8, 2));
        return new Tar()
                .raw(Tar.signed(header))
                .raw(more)
                .raw(bytes("abcd"))
                .pad(4)
                .file("next", "n")
                .bytes();
    }

    private static byte[] mapBefore(String map, String data) {
        byte[] all = Arrays.copyOf(bytes(map), 512 + data.length());
        System.arraycopy(bytes(data), 0, all, 512, data.length());
        return all;
    }

    private static byte[] device() {
        return new Tar()
                .entry('3', "dev/null", 0666, 7, "", new byte[0])
                .file("a", "")
                .bytes();
    }

    private static byte[] damaged() {
        byte[] archive = new Tar().file("a", "1").file("b", "2").bytes();
        archive[1024] ^= 0x55;
        return archive;
    }
}
