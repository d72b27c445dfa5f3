package dev.hull.formats.falco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Source;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that stand as examples in documents, loaded behind the official files. */
class SourceDocumentsTest {
    @Test
    void everyRuleOfADocumentLoads() {
        Optional<Path> folder = Shared.find("seeds");
        List<Source> official = Recorded.official();
        if (folder.isEmpty() || official.isEmpty()) {
            return;
        }
        int found = 0;
        for (Source document : documents(folder.get())) {
            List<Source> sources = new ArrayList<>(official);
            sources.add(document);
            Ruleset ruleset = RuleFiles.load(sources, RuleOptions.DEFAULT);
            Ruleset.FileResult result = ruleset.files().getLast();
            System.out.println(document.name() + ": errors " + result.errors() + ", warnings " + result.warnings());
            assertThat(ruleset.isAccepted()).isTrue();
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    /** {@return the blocks of documents that hold rules} */
    private static List<Source> documents(Path folder) {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                StringBuilder block = new StringBuilder();
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("```")) {
                        int first = block.indexOf("- rule:");
                        if (first >= 0) {
                            sources.add(Source.of(file.getFileName() + "", block.substring(first)));
                        }
                        block.setLength(0);
                    } else {
                        block.append(line).append('\n');
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
