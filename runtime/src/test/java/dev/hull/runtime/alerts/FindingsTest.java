package dev.hull.runtime.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Finding;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Actor;
import dev.hull.model.rules.Priority;
import dev.hull.runtime.MadeRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FindingsTest {
    private static Alert alert(String rule, long event, Actor actor) {
        return new Alert(
                MadeRules.named(rule, Priority.WARNING, MadeRules.ALWAYS),
                event,
                event * 1000,
                rule + " happened",
                List.of(),
                actor,
                "machine",
                "");
    }

    private static Actor onHost(long pid, String executable) {
        return new Actor(pid, executable.substring(executable.lastIndexOf('/') + 1), executable, "host", "");
    }

    private static List<Finding> findings(Alert... alerts) {
        Findings findings = new Findings("capture.scap");
        List.of(alerts).forEach(findings);
        return findings.findings();
    }

    @Test
    void whatIsEqualIsOneFindingWithItsCount() {
        List<Finding> found = findings(
                alert("Write below etc", 3, onHost(7, "/usr/bin/sh")),
                alert("Write below etc", 9, onHost(8, "/usr/bin/sh")));
        assertThat(found).hasSize(1);
        Finding finding = found.getFirst();
        assertThat(finding.check()).isEqualTo("rule.write-below-etc");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.status()).isEqualTo(Status.OPEN);
        assertThat(finding.subject()).hasToString("process:host/sh");
        assertThat(finding.args())
                .extracting(arg -> arg.name() + "=" + arg.value())
                .contains("times=2", "event=3", "pid=7");
    }

    @Test
    void anotherProcessAndTimeHaveTheSameFingerprint() {
        assertThat(findings(alert("r", 3, onHost(7, "/bin/sh"))).getFirst().fingerprint())
                .isEqualTo(findings(alert("r", 99, onHost(12, "/bin/sh")))
                        .getFirst()
                        .fingerprint());
    }

    @Test
    void anotherRuleExecutableOrContainerHasAnother() {
        Actor inside = new Actor(7, "sh", "/bin/sh", "0123456789ab", "web");
        assertThat(findings(
                        alert("r", 1, onHost(7, "/bin/sh")),
                        alert("s", 1, onHost(7, "/bin/sh")),
                        alert("r", 1, onHost(7, "/bin/dash")),
                        alert("r", 1, inside)))
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates();
        assertThat(findings(alert("r", 1, inside)).getFirst().subject()).hasToString("container:web");
    }

    record Slug(String name, String slug) {}

    static final List<Slug> SLUGS = List.of(
            new Slug("Write below etc", "write-below-etc"),
            new Slug("  (x)  y! ", "x-y"),
            new Slug("\u5199\u5165 /etc", "\u5199\u5165-etc"),
            new Slug("---", ""));

    @ParameterizedTest
    @FieldSource("SLUGS")
    void namesOfRulesBecomeIds(Slug slug) {
        assertThat(Findings.slug(slug.name())).isEqualTo(slug.slug());
    }

    @Test
    void memoryIsBounded() {
        Findings findings = new Findings("capture.scap");
        for (int i = 0; i < Findings.MOST + 5; i++) {
            findings.accept(alert("r", i, onHost(i, "/tmp/" + i)));
        }
        assertThat(findings.findings()).hasSize(Findings.MOST);
        assertThat(findings.left()).isEqualTo(5);
    }
}
