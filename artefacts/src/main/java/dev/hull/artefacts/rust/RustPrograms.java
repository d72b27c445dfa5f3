package dev.hull.artefacts.rust;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.binary.Executable;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Limits;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Crates that {@code cargo auditable} wrote into a program: JSON, deflated, in the section {@code .dep-v0} (cargo-auditable,
 * PARSING.md). Crates of the build itself are not in the program, and left out.
 */
public final class RustPrograms implements Cataloguer {
    private static final String SECTION = ".dep-v0";
    private static final int LARGEST = 8 << 20;

    @Override
    public String name() {
        return "rust-program";
    }

    @Override
    public Claim claim() {
        return Claim.ofExecutables().and(Claim.endings(".exe"));
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        MemorySegment bytes = content.segment();
        if (Executable.mayHave(bytes, SECTION)) {
            Executable.of(bytes)
                    .flatMap(program -> program.section(SECTION))
                    .ifPresent(section -> crates(section, Evidence.of(Kind.EMBEDDED, file.path()), found));
        }
    }

    private static void crates(MemorySegment section, Evidence evidence, Discoveries found) {
        inflated(section)
                .ifPresentOrElse(
                        json -> crates(JsonText.read(json, Limits.DEFAULT, found::problem), evidence, found),
                        () -> found.problem("the list of crates in section " + SECTION + " can't be inflated"));
    }

    private static void crates(Json list, Evidence evidence, Discoveries found) {
        for (Json crate : list.at("packages").items()) {
            String kind = crate.textAt("kind");
            String name = crate.textAt("name");
            if (!name.isEmpty() && (kind.isEmpty() || kind.equals("runtime"))) {
                found.component(Component.of(Ecosystem.CARGO, "", name, crate.textAt("version"), evidence));
            }
        }
    }

    private static Optional<byte[]> inflated(MemorySegment section) {
        if (section.byteSize() > LARGEST) {
            return Optional.empty();
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(section.asByteBuffer());
            byte[] out = new byte[1 << 14];
            int count = 0;
            while (!inflater.finished() && count < LARGEST) {
                if (count == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                int step = inflater.inflate(out, count, out.length - count);
                if (step == 0) {
                    break;
                }
                count += step;
            }
            return inflater.finished() ? Optional.of(Arrays.copyOf(out, count)) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        }
    }
}
