package dev.hull.artefacts.go;

import static dev.hull.artefacts.binary.Elfs.elf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import dev.hull.artefacts.binary.Elfs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GoProgramsTest {
    private static final String MAGIC = "\u00ff Go buildinf:";
    private static final String MARK = "0123456789abcdef";

    record Row(String name, String toolchain, String modules, List<String> found) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(
                    "modules",
                    "go1.22.1",
                    "path\tx/cmd\nmod\tgithub.com/a/app\tv1.2.3\th1:x=\ndep\tgolang.org/x/net\tv0.1.0\th1:y=\n",
                    List.of("stdlib@1.22.1", "github.com/a/app@v1.2.3", "golang.org/x/net@v0.1.0")),
            new Row(
                    "a module in place of another",
                    "go1.22rc1 X:boringcrypto",
                    "dep\ta.b/c\tv1.0.0\n=>\td.e/f\tv2.0.0\th1:y=\ndep\tg.h/i\tv3.0.0\n=>\t../i\t(devel)\n",
                    List.of("stdlib@1.22rc1", "d.e/f@v2.0.0", "g.h/i@v3.0.0")),
            new Row(
                    "a version that the linker was told",
                    "devel go1.24-0123abc Mon Jan 1",
                    "mod\ta.b/app\t(devel)\t\nbuild\t-ldflags=\"-s -w -X main.commit=1.2.3 -X 'a.b/app/cmd.Version=1.4.0'\"\n",
                    List.of("stdlib@1.24", "a.b/app@v1.4.0")),
            new Row(
                    "no version but a commit",
                    "go1.20",
                    "mod\ta.b/app\t(devel)\t\nbuild\tvcs.revision=0123\n",
                    List.of("stdlib@1.20", "a.b/app@")),
            new Row(
                    "Go itself",
                    "go1.22.1",
                    "path\tcmd/go\nbuild\t-compiler=gc\n",
                    List.of("stdlib@1.22.1", "toolchain@1.22.1")),
            new Row("no modules", "go1.13", "", List.of("stdlib@1.13")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void buildInfoIsReadInline(Row row) {
        byte[] program = elf().with(".go.buildinfo", inline(row)).bytes();
        assertThat(Offer.of(new GoPrograms(), "app", program).names()).containsExactlyElementsOf(row.found());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void buildInfoIsReadByItsPointers(Row row) {
        byte[] program = elf().with(".go.buildinfo", pointers(row)).bytes();

        assertThat(Offer.of(new GoPrograms(), "app", program).names()).containsExactlyElementsOf(row.found());
    }

    @Test
    void aProgramWithoutSectionsIsSearched() {
        byte[] program = elf().with(".go.buildinfo", inline(ROWS.getFirst())).bytes();

        Arrays.fill(program, 0x28, 0x30, (byte) 0);
        Arrays.fill(program, 0x3c, 0x40, (byte) 0);
        assertThat(Offer.of(new GoPrograms(), "app", program).names()).contains("github.com/a/app@v1.2.3");
    }

    @Test
    void aPackedProgramIsAGap() {
        byte[] program = elf().with(".x", "UPX! and so on").bytes();
        Arrays.fill(program, 0x28, 0x30, (byte) 0);
        Arrays.fill(program, 0x3c, 0x40, (byte) 0);
        assertThat(Offer.of(new GoPrograms(), "app", program).gaps).hasSize(1);
    }

    @Test
    void noMutationThrows() {
        byte[] seed = elf().with(".go.buildinfo", pointers(ROWS.getFirst())).bytes();

        Random random = new Random(5);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] mutant = seed.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                int at = random.nextInt(mutant.length);
                mutant[at] = (byte) random.nextInt(256);
            }
            found += Offer.of(new GoPrograms(), "app", mutant).components.size();
        }
        assertThat(found).isGreaterThan(500);
    }

    private static String inline(Row row) {
        String header = MAGIC + "\u0008\u0002" + "\0".repeat(16);
        return header + counted(row.toolchain()) + counted(marked(row.modules()));
    }

    private static String counted(String text) {
        int length = text.getBytes(StandardCharsets.ISO_8859_1).length;
        return (length < 128 ? "" + (char) length : "" + (char) (length & 0x7f | 0x80) + (char) (length >> 7)) + text;
    }

    private static String marked(String modules) {
        return modules.isEmpty() ? "" : MARK + modules + MARK;
    }

    private static byte[] pointers(Row row) {
        byte[] version = row.toolchain().getBytes(StandardCharsets.ISO_8859_1);
        byte[] modules = marked(row.modules()).getBytes(StandardCharsets.ISO_8859_1);
        long start = Elfs.firstAddress();
        ByteBuffer out =
                ByteBuffer.allocate(64 + version.length + modules.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC.getBytes(StandardCharsets.ISO_8859_1)).put((byte) 8).put((byte) 0);
        out.putLong(start + 32).putLong(start + 48);
        out.putLong(start + 64).putLong(version.length);
        out.putLong(start + 64 + version.length).putLong(modules.length);
        return out.put(version).put(modules).array();
    }
}
