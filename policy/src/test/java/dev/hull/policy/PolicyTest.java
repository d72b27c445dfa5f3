package dev.hull.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Finding HIGH = finding(Severity.HIGH, Status.OPEN);
    private static final Finding LOW = finding(Severity.LOW, Status.OPEN);
    private static final Finding UNKNOWN = finding(Severity.HIGH, Status.UNKNOWN);

    /** {@code policy} on {@code finding}: is it counted, and as what? */
    record Row(String name, Policy policy, Finding finding, Status status, boolean fails) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("high fails by itself", policy("high", false, Set.of()), HIGH, Status.OPEN, true),
            new Row("low does not", policy("high", false, Set.of()), LOW, Status.OPEN, false),
            new Row("low fails where asked for", policy("low", false, Set.of()), LOW, Status.OPEN, true),
            new Row("never", policy("never", false, Set.of()), HIGH, Status.OPEN, false),
            new Row("unknown does not fail", policy("high", false, Set.of()), UNKNOWN, Status.UNKNOWN, false),
            new Row("unless it should", policy("high", true, Set.of()), UNKNOWN, Status.UNKNOWN, true),
            new Row(
                    "what was there before",
                    policy("high", false, Set.of(HIGH.fingerprint().text())),
                    HIGH,
                    Status.BASELINE,
                    false),
            new Row("waived", waived("net.*", "compose:shop/web", "2027-01-01"), HIGH, Status.WAIVED, false),
            new Row("waived by the short name", waived("net.port", "web", "2027-01-01"), HIGH, Status.WAIVED, false),
            new Row("waived to its last day", waived("*", "*", "2026-11-22"), HIGH, Status.WAIVED, false),
            new Row("waived until yesterday", waived("*", "*", "2026-11-21"), HIGH, Status.OPEN, true),
            new Row("another subject", waived("*", "db", "2027-01-01"), HIGH, Status.OPEN, true),
            new Row("another check", waived("caps.*", "*", "2027-01-01"), HIGH, Status.OPEN, true));

    record Use(String name, Policy policy, List<Finding> findings, WaiverUse.State state) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Use> USES = List.of(
            new Use("used", waived("*", "web", "2027-01-01"), List.of(HIGH), WaiverUse.State.USED),
            new Use("matches nothing", waived("*", "db", "2027-01-01"), List.of(HIGH), WaiverUse.State.UNUSED),
            new Use("past its end", waived("*", "web", "2026-01-01"), List.of(HIGH), WaiverUse.State.EXPIRED),
            new Use("no findings", waived("*", "web", "2027-01-01"), List.of(), WaiverUse.State.UNUSED));

    @ParameterizedTest
    @FieldSource("ROWS")
    void decides(Row row) {
        Judgement judgement = row.policy.judge(List.of(row.finding));
        Decision decision = judgement.decisions().getFirst();
        assertThat(decision.finding().status()).isEqualTo(row.status);
        assertThat(decision.fails()).isEqualTo(row.fails);
        assertThat(judgement.fails()).isEqualTo(row.fails);
    }

    @ParameterizedTest
    @FieldSource("USES")
    void tellsWhatBecameOfAWaiver(Use use) {
        assertThat(use.policy.judge(use.findings).waivers().getFirst().state()).isEqualTo(use.state);
    }

    private static Policy policy(String threshold, boolean unknown, Set<String> baseline) {
        Threshold at = threshold.equals("never")
                ? new Threshold.Never()
                : new Threshold.At(Severity.of(threshold).orElseThrow());
        return new Policy(at, unknown, Severity.INFO, baseline, List.of(), List.of(), TODAY);
    }

    private static Policy waived(String check, String subject, String until) {
        Waiver waiver = new Waiver("w1", check, subject, "team-web", "behind a proxy", LocalDate.parse(until));
        return new Policy(Threshold.DEFAULT, false, Severity.INFO, Set.of(), List.of(waiver), List.of(), TODAY);
    }

    private static Finding finding(Severity severity, Status status) {
        SubjectRef web = SubjectRef.of("compose", "shop", "web");
        return new Finding(
                "net.port",
                severity,
                status,
                web,
                "net.ports",
                "services.web.ports",
                new Says(Says.DECIDED, "80", "file"),
                "",
                List.of(),
                Location.NONE,
                List.of(),
                Remedy.NONE,
                Fingerprint.of("net.port", web, "net.ports", "80", 0),
                Fingerprint.group("net.port", "net.ports", "80"));
    }
}
