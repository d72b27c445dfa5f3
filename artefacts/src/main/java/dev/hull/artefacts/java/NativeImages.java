package dev.hull.artefacts.java;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.binary.Executable;
import dev.hull.artefacts.binary.Symbols;
import dev.hull.artefacts.binary.Words;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Limits;
import dev.hull.model.Purl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Java programs compiled to machine code by GraalVM, which puts a bill of materials into them where it was asked to: CycloneDX in
 * JSON, gzipped, at the symbol {@code sbom} (GraalVM, "Embed a software bill of materials"). ELF files alone.
 */
public final class NativeImages implements Cataloguer {
    private static final String HEAP = ".svm_heap";
    private static final String START = "sbom";
    private static final String LENGTH = "sbom_length";
    private static final int LARGEST = 16 << 20;

    @Override
    public String name() {
        return "native-image";
    }

    @Override
    public Claim claim() {
        return Claim.ofExecutables();
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (Executable.mayHave(content.segment(), HEAP)) {
            Executable.of(content.segment())
                    .filter(program -> program.section(HEAP).isPresent())
                    .ifPresent(program -> read(file, program, found));
        }
    }

    private static void read(FileEntry file, Executable program, Discoveries found) {
        Map<String, Long> symbols = Symbols.of(program, Set.of(START, LENGTH));
        if (symbols.size() < 2) {
            found.gap("packages", "a Java program compiled by GraalVM, with no bill of materials in it");
            return;
        }
        Words words = program.words();
        long start = program.offsetOf(symbols.getOrDefault(START, 0L));
        long length = words.int64(program.offsetOf(symbols.getOrDefault(LENGTH, 0L)));
        long size = words.bytes().byteSize();
        if (start < 0 || length <= 0 || length > LARGEST || start > size - length) {
            found.problem("the bill of materials in it lies outside the file");
            return;
        }
        byte[] packed = words.bytes().asSlice(start, length).toArray(ValueLayout.JAVA_BYTE);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] json = in.readNBytes(LARGEST);
            components(
                    JsonText.read(json, Limits.DEFAULT, found::problem),
                    Evidence.of(Kind.EMBEDDED, file.path()),
                    found);
        } catch (IOException _) {
            found.problem("the bill of materials in it can't be inflated");
        }
    }

    private static void components(Json bill, Evidence evidence, Discoveries found) {
        for (Json each : bill.at("components").items()) {
            String name = each.textAt("name");
            if (!name.isEmpty() && !each.textAt("type").equals("file")) {
                found.component(Purl.lenient(each.textAt("purl"))
                        .filter(purl -> purl.type().equals(Ecosystem.MAVEN.purlType()))
                        .map(purl -> maven(purl.namespace(), purl.name(), purl.version(), evidence))
                        .orElseGet(() -> maven(each.textAt("group"), name, each.textAt("version"), evidence)));
            }
        }
    }

    private static Component maven(String group, String name, String version, Evidence evidence) {
        return Component.of(Ecosystem.MAVEN, group, name, version, evidence);
    }
}
