package dev.hull.benchmarks.golden;

import dev.hull.model.Component;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Distro;
import dev.hull.model.HealthCheck;
import dev.hull.model.Image;
import dev.hull.model.ImageFacts;
import dev.hull.model.Inventory;
import dev.hull.model.Items;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.Status;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability;
import dev.hull.policy.Policy;
import dev.hull.policy.Vex;
import dev.hull.scan.BaseQuestion;
import dev.hull.scan.Diagnosis;
import dev.hull.vulns.Advisories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a user would be told: matched, then judged with statements of others. */
final class Judged {
    private Judged() {}

    /** {@return the flaws that are open in an image} */
    static List<Vulnerability> open(Image image, Advisories advisories, List<VexStatement> statements) {
        Diagnosis diagnosis = Diagnosis.of(List.of(image), advisories, DatabaseStamp.NONE, BaseQuestion.NONE);
        List<Vulnerability> open = new ArrayList<>();
        Policy.standard(LocalDate.of(2026, 11, 24))
                .judge(diagnosis.findings(), new Vex(statements, diagnosis.images()))
                .decisions()
                .forEach(decision -> {
                    if (decision.finding().status() != Status.WAIVED
                            && decision.finding().detail() instanceof Vulnerability flaw) {
                        open.add(flaw);
                    }
                });
        return open;
    }

    /** An image of whose files nothing is known but its packages. */
    static Image image(String name, Distro distro, List<Component> components) {
        return new Image(
                SubjectRef.of("image", "", name),
                name,
                "sbom",
                "",
                "",
                -1,
                "",
                List.of(),
                new ImageFacts(
                        Setting.decided(User.ROOT, Origin.NOWHERE),
                        Setting.decided(HealthCheck.NONE, Origin.NOWHERE),
                        Items.none(),
                        Items.none(),
                        Items.none(),
                        Items.none(),
                        Items.none()),
                new Inventory(distro, components, List.of(), List.of()));
    }
}
