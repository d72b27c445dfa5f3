package dev.hull.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.compose.ComposeFile;
import dev.hull.model.Estate;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedServicesTest {
    private static final Source WHOLE =
            Source.of("shop/compose.yaml", "include: [db/part.yaml]\nservices: {web: {image: a}}\n");
    private static final Source PART = Source.of("shop/db/part.yaml", "services: {db: {image: b}}\n");

    private static Estate read(String file, String folder, Map<String, Source> files) {
        Sources sources = new Sources() {
            @Override
            public Optional<Source> open(String reference, Location by) {
                return Optional.ofNullable(files.get(reference));
            }

            @Override
            public Map<String, String> environment() {
                return Map.of();
            }
        };
        return ComposeFile.read(List.of(file), folder, sources, ComposeFile.ENGINE, Limits.DEFAULT)
                .values()
                .getFirst();
    }

    @Test
    void countsAnIncludedServiceOnceInTheWholeProject() {
        Estate whole = read("compose.yaml", "/shop", Map.of("compose.yaml", WHOLE, "db/part.yaml", PART));
        Estate part = read("part.yaml", "/shop/db", Map.of("part.yaml", PART));

        for (Estate both : List.of(whole.and(part), part.and(whole))) {
            Estate once = SharedServices.once(both);

            assertThat(once.workloads())
                    .extracting(Workload::ref)
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("compose:shop/web", "compose:shop/db");
            assertThat(once.projects()).hasSize(1);
        }
    }
}
