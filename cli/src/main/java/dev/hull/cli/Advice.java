package dev.hull.cli;

import dev.hull.model.DatabaseStamp;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.scan.Diagnosis;
import java.time.LocalDate;
import java.util.List;

/** Asks the advisory database that the user means about images; without images it is not even looked for. */
final class Advice {
    private Advice() {}

    static Diagnosis about(List<Image> images, Typed typed, Console console, LocalDate today) throws Usage {
        if (images.isEmpty()) {
            return Diagnosis.NONE;
        }
        List<Gap> gaps = images.stream()
                .map(image -> new Gap("vulnerabilities", image.name(), "no advisory database", "hull db update"))
                .toList();
        return new Diagnosis(DatabaseStamp.NONE, List.of(), List.of(), gaps);
    }
}
