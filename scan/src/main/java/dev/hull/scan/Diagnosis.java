package dev.hull.scan;

import dev.hull.model.DatabaseStamp;
import dev.hull.model.Finding;
import dev.hull.model.Gap;
import dev.hull.model.Upgrade;
import java.util.List;

/**
 * What an advisory database says of images.
 *
 * @param gaps what it could say nothing about
 */
public record Diagnosis(DatabaseStamp database, List<Finding> findings, List<Upgrade> upgrades, List<Gap> gaps) {
    /** Nothing was asked. */
    public static final Diagnosis NONE = new Diagnosis(DatabaseStamp.NONE, List.of(), List.of(), List.of());

    public Diagnosis {
        findings = List.copyOf(findings);
        upgrades = List.copyOf(upgrades);
        gaps = List.copyOf(gaps);
    }
}
