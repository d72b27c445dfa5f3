package dev.hull.artefacts.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import dev.hull.artefacts.binary.Elfs;
import dev.hull.testkit.Mutator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bills of materials that GraalVM puts into programs. */
class NativeImagesTest {
    private static final String BILL = """
            {"bomFormat":"CycloneDX","specVersion":"1.5","components":[
             {"type":"library","group":"io.netty","name":"netty-codec-http2","version":"4.1.76.Final"},
             {"type":"library","name":"x","purl":"pkg:maven/org.example/x@1.0"},{"type":"library"}]}""";

    @Test
    void theBillIsFoundByItsSymbols() throws IOException {
        Offer offer = Offer.of(new NativeImages(), "app/shop", program(packed(BILL)));
        assertThat(offer.lines())
                .containsExactly(
                        "io.netty:netty-codec-http2@4.1.76.Final EMBEDDED app/shop",
                        "org.example:x@1.0 EMBEDDED app/shop");
    }

    @Test
    void aBillThatIsNoneIsAProblem() {
        assertThat(Offer.of(new NativeImages(), "app/shop", program(new byte[50])).problems)
                .containsExactly("the bill of materials in it can't be inflated");
    }

    @Test
    void withoutABillThatIsSaid() {
        byte[] program = Elfs.elf().with(".svm_heap", "x").bytes();
        assertThat(Offer.of(new NativeImages(), "app/shop", program).gaps).hasSize(1);
        byte[] other = Elfs.elf().with(".text", "x").bytes();
        assertThat(Offer.of(new NativeImages(), "app/other", other).gaps).isEmpty();
    }

    @Test
    void noMutationThrows() throws IOException {
        byte[] seed = program(packed(BILL));
        Mutator mutator = new Mutator(3, List.of(seed));
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            found += Offer.of(new NativeImages(), "app/shop", mutator.mutate(seed))
                    .components
                    .size();
        }
        assertThat(found).isPositive();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** The length first, then the bill, both in the first section. */
    private static byte[] program(byte[] bill) {
        byte[] data = ByteBuffer.allocate(16 + bill.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0, bill.length)
                .put(16, bill)
                .array();
        ByteBuffer symbols = ByteBuffer.allocate(4 * 24).order(ByteOrder.LITTLE_ENDIAN);
        symbols.putInt(24, 1).putLong(32, Elfs.firstAddress());
        symbols.putInt(48, 13).putLong(56, Elfs.firstAddress() + 16);
        return Elfs.elf()
                .with(".data", data)
                .with(".dynsym", symbols.array())
                .with(".dynstr", "\0sbom_length\0sbom\0")
                .with(".svm_heap", "heap")
                .bytes();
    }
}
