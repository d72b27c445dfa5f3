package dev.hull.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.policy.Policy;
import dev.hull.policy.Waiver;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PolicyFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** {@code reason}: what is wrong with the file, in part. */
    record Mistake(String text, String reason) {}

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("[]", "a mapping"),
            new Mistake("fail-at: high", "no key of a policy: 'fail-at'"),
            new Mistake("fail-on: severe", "not 'severe'"),
            new Mistake("fail-on-unknown: maybe", "true or false"),
            new Mistake("waivers: {}", "a list"),
            new Mistake("waivers: [x]", "a waiver is a mapping"),
            new Mistake(
                    "waivers: [{check: a, subject: b, by: c, because: d}]", "without an end: add until: 2027-05-22"),
            new Mistake("waivers: [{check: a, subject: b, by: c, until: 2027-01-01}]", "without 'because'"),
            new Mistake("waivers: [{check: a, subject: b, by: c, because: d, until: soon}]", "a date as 2027-05-22"),
            new Mistake("waivers: [{check: a, subject: b, by: c, because: d, until: 2027-01-01, x: y}]", "'x'"),
            new Mistake("a: [", "not YAML"));

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void saysWhatIsWrong(Mistake row) {
        Reading<Policy> reading = PolicyFile.read(Source.of("hull.yaml", row.text()), TODAY);
        assertThat(reading.problems())
                .extracting(Problem::reason)
                .anySatisfy(r -> assertThat(r).contains(row.reason()));
    }

    @Test
    void isReadAsWritten() {
        Reading<Policy> reading = PolicyFile.read(Source.of("hull.yaml", """
                fail-on: medium
                fail-on-unknown: true
                trusted-registries: [registry.example.com/*]
                waivers:
                  - check: caps.*
                    subject: compose:shop/web
                    by: team-web
                    because: it opens a port under 1024
                    until: 2027-01-01
                """), TODAY);
        assertThat(reading.problems()).isEmpty();
        Policy policy = reading.values().getFirst();
        assertThat(policy.threshold().word()).isEqualTo("medium");
        assertThat(policy.failOnUnknown()).isTrue();
        assertThat(policy.trustedRegistries()).containsExactly("registry.example.com/*");
        assertThat(policy.waivers())
                .containsExactly(new Waiver(
                        "w1",
                        "caps.*",
                        "compose:shop/web",
                        "team-web",
                        "it opens a port under 1024",
                        LocalDate.of(2027, 1, 1)));
    }
}
