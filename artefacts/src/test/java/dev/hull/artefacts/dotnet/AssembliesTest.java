package dev.hull.artefacts.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import dev.hull.artefacts.binary.Elfs;
import dev.hull.testkit.Mutator;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What programs of .NET and of Windows say of themselves. */
class AssembliesTest {
    private static final Map<String, String> NONE = Map.of("CompanyName", "x");

    record Row(String name, Pes file, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("by its metadata alone", json(), List.of("Newtonsoft.Json@13.0.0.0 RECOGNISED app/x.dll")),
            new Row(
                    "the product's version is the package's",
                    json().says(Map.of("ProductVersion", "13.0.1+ae9fe44", "FileVersion", "13.0.1.25517")),
                    List.of("Newtonsoft.Json@13.0.1 RECOGNISED app/x.dll")),
            new Row(
                    "the file's, where the product has none",
                    json().says(Map.of("ProductVersion", "0.0.0.0", "FileVersion", "4.7.4076.0 built by: X")),
                    List.of("Newtonsoft.Json@4.7.4076.0 RECOGNISED app/x.dll")),
            new Row(
                    "numbers, where no words are",
                    json().says(NONE),
                    List.of("Newtonsoft.Json@7.2.0.4 RECOGNISED app/x.dll")),
            new Row("texts of a language are none", Pes.pe().assembly("X.resources", "de", 1, 0, 0, 0), List.of()),
            new Row(
                    "a program of Windows",
                    Pes.pe().says(Map.of("ProductName", "Tool", "ProductVersion", "1, 2, 0, 3")),
                    List.of("Tool@1.2.0.3 RECOGNISED app/x.dll")),
            new Row("a program that says nothing", Pes.pe(), List.of()));

    private static Pes json() {
        return Pes.pe().assembly("Newtonsoft.Json", "", 13, 0, 0, 0);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void aProgramSaysWhatItIs(Row row) {
        assertThat(Offer.of(new Assemblies(), "app/x.dll", row.file().bytes()).lines())
                .isEqualTo(row.expected());
    }

    @Test
    void aBundleHoldsItsList() {
        assertThat(Offer.of(new Bundles(), "app/one", bundle()).lines())
                .containsExactly("A@1.2.3 EMBEDDED app/one", "one@1.0.0 EMBEDDED app/one");
    }

    @Test
    void aProgramWithSomethingBehindItIsNoBundle() {
        byte[] program = Elfs.elf().with(".data", "nothing").bytes();
        Offer offer = Offer.of(new Bundles(), "app/one", Arrays.copyOf(program, program.length + 9_000));
        assertThat(offer.lines()).isEmpty();
        assertThat(offer.gaps).isEmpty();
    }

    @Test
    void noMutationThrows() {
        List<byte[]> seeds = List.of(json().says(NONE).bytes(), bundle());
        int found = 0;
        for (byte[] seed : seeds) {
            Mutator mutator = new Mutator(7, seeds);
            for (int i = 0; i < 2_000; i++) {
                byte[] mutant = mutator.mutate(seed);
                found += Offer.of(new Assemblies(), "x.dll", mutant).components.size();
                found += Offer.of(new Bundles(), "x", mutant).components.size();
            }
        }
        assertThat(found).isPositive();
    }

    private static byte[] bundle() {
        byte[] list = """
                {"runtimeTarget":{"name":"net8"},"targets":{"net8":{"one/1.0.0":{"runtime":{"one.dll":{}}},
                 "A/1.2.3":{"runtime":{"a.dll":{}}}}},"libraries":{"A/1.2.3":{"type":"package"},"one/1.0.0":{"type":"project"}}}""".getBytes(StandardCharsets.UTF_8);
        byte[] mark = HexFormat.of().parseHex("8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae");
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).put(16, mark);
        int length = Elfs.elf().with(".data", data.array()).bytes().length;
        int listAt = length + 5_000;
        int header = listAt + list.length;
        byte[] program =
                Elfs.elf().with(".data", data.putLong(8, header).array()).bytes();
        ByteBuffer out = ByteBuffer.allocate(header + 100).order(ByteOrder.LITTLE_ENDIAN);
        out.put(program).put(listAt, list).position(header);
        out.putInt(6).putInt(0).putInt(2).put((byte) 3).put("id1".getBytes(StandardCharsets.US_ASCII));
        return out.putLong(listAt).putLong(list.length).array();
    }
}
