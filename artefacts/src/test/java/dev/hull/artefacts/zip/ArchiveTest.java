package dev.hull.artefacts.zip;

import static dev.hull.artefacts.zip.Zips.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private static final byte[] TWO = zip().with("a.txt", "alpha alpha alpha")
            .stored("dir/b.txt", bytes("beta"))
            .bytes();

    @Test
    void storedAndDeflatedMembersAreRead() {
        assertThat(read(TWO)).containsExactly("a.txt=alpha alpha alpha", "dir/b.txt=beta");
    }

    @Test
    void whatStandsBeforeTheArchiveIsPassedOver() {
        assertThat(read(join(bytes("#!/bin/sh\nexec java -jar $0\n"), TWO)))
                .containsExactly("a.txt=alpha alpha alpha", "dir/b.txt=beta");
    }

    @Test
    void whatStandsBehindTheArchiveIsPassedOver() {
        assertThat(read(join(TWO, bytes("a comment that nobody announced"))))
                .containsExactly("a.txt=alpha alpha alpha", "dir/b.txt=beta");
    }

    @Test
    void aCutArchiveIsReadByItsLocalHeaders() {
        byte[] cut = Arrays.copyOf(TWO, TWO.length - 60);
        assertThat(read(cut)).containsExactly("a.txt=alpha alpha alpha", "dir/b.txt=beta");
        assertThat(open(cut).problem()).contains("no end of a zip archive").contains("before each file");
    }

    @Test
    void aBrokenDirectoryIsReplacedByTheLocalHeaders() {
        byte[] broken = TWO.clone();
        int second = indexOf(broken, new byte[] {'P', 'K', 1, 2}, indexOf(broken, new byte[] {'P', 'K', 1, 2}, 0) + 4);
        broken[second] = 'X';
        assertThat(read(broken)).containsExactly("a.txt=alpha alpha alpha", "dir/b.txt=beta");
        assertThat(open(broken).problem()).contains("directory is broken");
    }

    @Test
    void noArchiveIsAProblem() {
        assertThat(open(bytes("hello, I am no archive at all")).problem()).isEqualTo("has no end of a zip archive");
        assertThat(open(new byte[0]).problem()).isEqualTo("is no zip archive");
    }

    @Test
    void zip64IsRead() {
        assertThat(read(asZip64(zip().with("a.txt", "alpha").bytes()))).containsExactly("a.txt=alpha");
    }

    @Test
    void aLieAboutTheSizeIsNoticed() {
        for (int size : new int[] {3, 4000}) {
            byte[] lying = TWO.clone();
            int record = indexOf(lying, new byte[] {'P', 'K', 1, 2}, 0);
            Little.putInt32(lying, record + 24, size);
            Archive archive = open(lying);
            assertThatThrownBy(() -> archive.read(members(archive).getFirst()))
                    .isInstanceOf(Damaged.class)
                    .hasMessageContaining("say");
        }
    }

    @Test
    void aBombIsNotInflated() {
        byte[] bomb = zip().with("zeros", new byte[8 << 20]).bytes();
        Archive archive = open(bomb);
        assertThatThrownBy(() -> archive.read(members(archive).getFirst())).hasMessageContaining("a bomb");
    }

    @Test
    void membersThatShareTheirBytesAreReadUntilTheyAreMoreThanTheArchive() {
        byte[] one = zip().stored("a", new byte[1000]).bytes();
        Archive archive = open(one);
        Member member = members(archive).getFirst();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 3; i++) {
                        archive.read(member);
                    }
                })
                .hasMessageContaining("shares its bytes");
    }

    @Test
    void theInflatedBytesOfAFileAreLimited() throws Damaged {
        ZipLimits limits = new ZipLimits(30, 1 << 20, 200, 1 << 20, 1 << 20, 10, 10);
        try (Inflation inflation = new Inflation(limits)) {
            Archive archive = Archive.of(MemorySegment.ofArray(TWO), inflation);
            Member member = members(archive).getFirst();
            archive.read(member);
            assertThatThrownBy(() -> archive.read(member)).hasMessageContaining("30 inflated bytes");
        }
    }

    @Test
    void aPrefixIsEnough() throws Damaged {
        Archive archive = open(TWO);
        assertThat(new String(archive.prefix(members(archive).get(0), 7), StandardCharsets.UTF_8))
                .isEqualTo("alpha a");
        assertThat(new String(archive.prefix(members(archive).get(1), 2), StandardCharsets.UTF_8))
                .isEqualTo("be");
    }

    @Test
    void noMutationThrowsOrRunsAway() {
        byte[] seed = zip().with("a.txt", "alpha alpha")
                .stored("b", TWO)
                .with("c/d", new byte[300])
                .bytes();
        Random random = new Random(7);
        int readable = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = seed.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            }
            readable += read(mutant).isEmpty() ? 0 : 1;
        }
        assertThat(readable).isGreaterThan(10_000);
    }

    /** The same archive with a zip64 end, and the offsets of its one member in a zip64 extra field. */
    private static byte[] asZip64(byte[] plain) {
        int record = indexOf(plain, new byte[] {'P', 'K', 1, 2}, 0);
        int end = indexOf(plain, new byte[] {'P', 'K', 5, 6}, 0);
        byte[] directory = Arrays.copyOfRange(plain, record, end);
        byte[] extra = new byte[28];
        Little.putInt16(extra, 0, 1);
        Little.putInt16(extra, 2, 24);
        Little.putInt64(extra, 4, Little.uint32(directory, 24));
        Little.putInt64(extra, 12, Little.uint32(directory, 20));
        Little.putInt64(extra, 20, Little.uint32(directory, 42));
        for (int at : new int[] {20, 24, 42}) {
            Little.putInt32(directory, at, -1);
        }
        Little.putInt16(directory, 30, extra.length);
        byte[] wide = join(directory, extra);
        byte[] tail = new byte[56 + 20 + 22];
        Little.putInt32(tail, 0, 0x06064b50);
        Little.putInt64(tail, 40, wide.length);
        Little.putInt64(tail, 48, record);
        Little.putInt32(tail, 56, 0x07064b50);
        Little.putInt64(tail, 64, record + (long) wide.length);
        Little.putInt32(tail, 76, 0x06054b50);
        Little.putInt32(tail, 88, -1);
        Little.putInt32(tail, 92, -1);
        return join(join(Arrays.copyOf(plain, record), wide), tail);
    }

    private static List<String> read(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        Archive archive = open(bytes);
        for (Member member : members(archive)) {
            try {
                byte[] content = archive.read(member).toArray(ValueLayout.JAVA_BYTE);
                lines.add(member.name() + "=" + new String(content, StandardCharsets.UTF_8));
            } catch (Damaged e) {
                assertThat(e.reason()).isNotEmpty();
            }
        }
        return lines;
    }

    private static Archive open(byte[] bytes) {
        return Archive.of(MemorySegment.ofArray(bytes), new Inflation(ZipLimits.DEFAULT));
    }

    private static List<Member> members(Archive archive) {
        List<Member> members = new ArrayList<>();
        Members walk = archive.members();
        while (walk.next()) {
            members.add(walk.member());
        }
        return members;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int indexOf(byte[] bytes, byte[] part, int from) {
        for (int i = from; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError();
    }
}
