package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of detection: a recording of a break-in, and rules for it. */
class ReplayVerbTest {
    private static final Path EXAMPLE = Path.of(System.getProperty("hull.root"), "examples", "detection");

    @TempDir
    Path folder;

    @BeforeEach
    void example() throws IOException {
        for (String name : List.of("break-in.scap.gz", "cron.scap.gz", "rules.yaml")) {
            Files.copy(EXAMPLE.resolve(name), folder.resolve(name));
        }
    }

    private Ran replay(String... more) {
        return replay("break-in.scap.gz", more);
    }

    private Ran replay(String capture, String[] more) {
        return Ran.hull(
                folder,
                Stream.concat(Stream.of("replay", capture, "--rules", "rules.yaml"), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    @Test
    void whatRulesSayStandsTogether() {
        Ran ran = replay();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("break-in.scap.gz   2,522 events, 2,522 looked at   4 rules")
                .contains("WARNING       Secret file read")
                .contains("  cat(9165)   host   20:12:15.380 - 20:12:15.474   event 72\n")
                .contains("18 alerts of 4 rules (6 critical, 11 high, 1 medium)")
                .contains("1 more alert of 'Many files removed' was held back by its limits")
                .endsWith("exit 1 (threshold high)\n");
        assertThat(ran.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void aQuietRecordingIsClean() {
        Ran ran = replay("cron.scap.gz", new String[] {"--min-priority", "critical"});
        assertThat(ran.out()).contains("0 alerts of 0 rules");
        assertThat(ran.status()).isZero();
    }

    @Test
    void programsReadWhatFalcoWrites() {
        List<String> lines = replay("--format", "json").out().lines().toList();
        assertThat(lines).hasSize(18);
        assertThat(lines.getFirst())
                .startsWith("{\"evt.num\": 72, \"hostname\": \"vm\", \"output\": \"20:12:15.380")
                .contains("\"output_fields\": {", "\"evt.time\": 17953783353", "\"fd.name\": \"/etc/shadow\"")
                .contains("\"priority\": \"Warning\", \"rule\": \"Secret file read\", \"source\": \"syscall\"")
                .endsWith("Z\"}");
        assertThat(replay("--format", "text").out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains(": Warning cat reads /etc/shadow | parent=sh"));
    }

    @Test
    void alertsAreFindingsLikeAllOthers() throws IOException {
        assertThat(replay("--format", "findings").out()).contains("\"check\": \"rule.set-user-id\"");
        assertThat(replay("--format", "sarif").out()).contains("\"ruleId\": \"rule.set-user-id\"");
        Files.writeString(folder.resolve("hull.yaml"), "fail-on: never\n");
        assertThat(replay().status()).isZero();
    }

    @Test
    void aSeekSaysWhatAWholeReplaySays() {
        assertThat(Ran.hull(folder, "convert", "break-in.scap.gz").status()).isZero();
        String[] span = {"--from", "20:12:15.5", "--to", "2026-11-22T20:12:15.7Z", "--format", "json"};
        Ran whole = replay("break-in.scap.gz", span);
        assertThat(whole.out().lines()).hasSizeBetween(3, 15);
        assertThat(replay("break-in.hullcap", span)).isEqualTo(whole);
    }

    @Test
    void onlySomeEventsAreLookedAt() {
        assertThat(replay("--only", "proc.name=python3").out()).contains("1 alert of 1 rule (1 high)");
        Ran ran = replay("--only", "proc.nmae=x");
        assertThat(ran.err()).contains("--only 'proc.nmae=x'");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void whyNamesTheConditionsAndTheirValues() {
        assertThat(replay("--why", "72").out())
                .contains("matches: Secret file read")
                .contains("yes     fd.name in (/etc/shadow, /etc/gshadow, /etc/sudoers)\n          <- /etc/shadow\n")
                .contains("does not match: Configuration written");
        assertThat(replay("--why", "99999").err()).contains("there is no event 99999");
    }

    @Test
    void whatCouldNotBeReadIsNeverClean() throws IOException {
        byte[] whole = Files.readAllBytes(EXAMPLE.resolve("cron.scap.gz"));
        Files.write(folder.resolve("cut.scap.gz"), Arrays.copyOf(whole, whole.length / 2));
        Ran ran = replay("cut.scap.gz", new String[] {"--min-priority", "critical"});
        assertThat(ran.out()).contains("the file is cut");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void saysWhatToType() throws IOException {
        assertThat(Ran.hull(folder, "replay").err()).contains("hull replay capture.scap.gz --rules");
        assertThat(Ran.hull(folder, "replay", "cron.scap.gz").err()).contains("--rules falco_rules.yaml");
        assertThat(replay("--from", "noon").err()).contains("--from takes a time of day");
        Files.writeString(folder.resolve("broken.yaml"), "- rule: x\n  condition: nothing\n");
        Ran ran = Ran.hull(folder, "replay", "cron.scap.gz", "--rules", "broken.yaml");
        assertThat(ran.err()).contains("broken.yaml: 1 error").contains("hull watch --validate FILE");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void rulesAreValidatedListedAndExplained() {
        assertThat(Ran.hull(folder, "watch", "--validate", "rules.yaml").out())
                .contains("rules.yaml: ok", "4 rules on");
        assertThat(Ran.hull(folder, "watch", "--validate", "rules.yaml", "--format", "json")
                        .out())
                .contains("\"falco_load_results\"", "\"successful\": true");
        assertThat(Ran.hull(folder, "watch", "--list-fields", "fd.sport").out()).contains("port of the server side");
        assertThat(Ran.hull(folder, "watch", "--list-events", "openat2").out()).contains("resolve flags32");
        assertThat(Ran.hull(folder, "watch", "--explain", "Secret file read", "--rules", "rules.yaml")
                        .out())
                .contains("events    asyncevent, open, openat, openat2")
                .contains("evt.type in (open, openat, openat2)");
        assertThat(Ran.hull(folder, "watch", "--explain", "Secret file", "--rules", "rules.yaml")
                        .err())
                .contains("there is no rule 'Secret file'");
    }
}
