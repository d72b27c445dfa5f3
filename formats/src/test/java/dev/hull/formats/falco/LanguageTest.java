package dev.hull.formats.falco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Source;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Rule;
import dev.hull.model.rules.Throttle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Conditions as the documentation has them, and the same in strict mode. */
class LanguageTest {
    private static final String LISTS = """
            - list: one
              items: [cat]
            - list: two
              items: [sh, bash]
            - list: nested
              items: [two, zsh]
            - list: deep
              items: [nested, fish]
            - macro: same
              condition: proc.name = m
            - list: same
              items: [x]
            """;

    /** {@code strict} is what Falco makes of it: a condition, or the code of its error. */
    record Row(String condition, String documented, String strict) {}

    static final List<Row> ROWS = List.of(
            new Row("proc.name in (two)", "proc.name in (sh, bash)", "proc.name in (sh, bash)"),
            new Row("proc.name in (deep)", "proc.name in (sh, bash, zsh, fish)", "proc.name in (two, zsh, fish)"),
            new Row("proc.name = one", "proc.name = cat", "proc.name = cat"),
            new Row("proc.name = two", "LOAD_ERR_COMPILE_CONDITION", "LOAD_ERR_COMPILE_CONDITION"),
            new Row("proc.args = \"a two b\"", "proc.args = \"a two b\"", "proc.args = \"a sh, bash b\""),
            new Row("same", "proc.name = m", "LOAD_ERR_VALIDATE"),
            new Row("not not proc.name = a", "proc.name = a", "proc.name = a"),
            new Row("not (not proc.name = a)", "not not proc.name = a", "not not proc.name = a"),
            new Row(
                    "evt.num=1 or evt.num=2 and evt.num=3",
                    "(evt.num = 1 or (evt.num = 2 and evt.num = 3))",
                    "(evt.num = 1 or (evt.num = 2 and evt.num = 3))"),
            new Row(
                    "proc.name = oneof and evt.num=1",
                    "(proc.name = oneof and evt.num = 1)",
                    "(proc.name = oneof and evt.num = 1)"),
            new Row("proc.name = oneof (a, b)", "proc.name = oneof (a, b)", "proc.name = oneof (a, b)"),
            new Row("fd.sport in (80, https)", "fd.sport in (80, 443)", "fd.sport in (80, 443)"),
            new Row("fd.snet = 10.0.0.1", "LOAD_ERR_COMPILE_CONDITION", "LOAD_ERR_COMPILE_CONDITION"),
            new Row("proc.pid = 1.5", "LOAD_ERR_COMPILE_CONDITION", "LOAD_ERR_COMPILE_CONDITION"),
            new Row("proc.name regex '\\d+'", "LOAD_ERR_COMPILE_CONDITION", "LOAD_ERR_COMPILE_CONDITION"),
            new Row("proc.name = tolower(proc.pid)", "LOAD_ERR_COMPILE_CONDITION", "LOAD_ERR_COMPILE_CONDITION"),
            new Row("proc.name in (a,)", "LOAD_ERR_COMPILE_CONDITION", "LOAD_ERR_COMPILE_CONDITION"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void meansWhatIsWritten(Row row) {
        assertThat(outcome(row.condition(), RuleOptions.DEFAULT)).isEqualTo(row.documented());
        assertThat(outcome(row.condition(), RuleOptions.STRICT)).isEqualTo(row.strict());
    }

    private static String outcome(String condition, RuleOptions options) {
        Ruleset ruleset = load(LISTS + rule("r", condition, ""), options);
        List<Complaint> errors = ruleset.files().getFirst().errors();
        return errors.isEmpty()
                ? ConditionText.of(ruleset.rules().getFirst().condition())
                : errors.getFirst().code().name();
    }

    private static String rule(String name, String condition, String more) {
        return "- rule: %s\n  desc: d\n  condition: |\n    %s\n  output: o\n  priority: INFO\n%s"
                .formatted(name, condition, more);
    }

    private static Ruleset load(String text, RuleOptions options) {
        return RuleFiles.load(List.of(Source.of("rules.yaml", text)), options);
    }

    /** A rule file, and the kinds of complaint that it earns. */
    record Odd(String text, List<Complaint.Kind> kinds) {}

    static final List<Odd> ODDITIES = List.of(
            new Odd(
                    rule("r", "evt.type=open and evt.type=execve", "  warn_evttypes: false\n"),
                    List.of(Complaint.Kind.ALWAYS_FALSE)),
            new Odd(
                    rule("r", "evt.type=open and proc.name=a and not proc.name=a", ""),
                    List.of(Complaint.Kind.ALWAYS_FALSE)),
            new Odd(rule("r", "evt.type=open and evt.num=0", ""), List.of()),
            new Odd(rule("r", "evt.num>=0", ""), List.of(Complaint.Kind.NO_EVENT_TYPES, Complaint.Kind.ALWAYS_TRUE)),
            new Odd(
                    rule("r", "evt.type=open and proc.name=a", "")
                            + rule("s", "evt.type=open and proc.name=a and fd.num=1", ""),
                    List.of(Complaint.Kind.SHADOWED)),
            new Odd(
                    rule("r", "evt.type=open and proc.name in (my_programs)", ""),
                    List.of(Complaint.Kind.MISSING_LIST)),
            new Odd(rule("r", "evt.type=connect and fd.ip in (1.2.3.4)", ""), List.of(Complaint.Kind.ADDRESS_LIST)),
            new Odd(
                    rule("r", "evt.type=open and proc.nmae=a and proc.pid=b", ""),
                    List.of(Complaint.Kind.UNKNOWN_FIELD, Complaint.Kind.NOT_A_NUMBER)),
            new Odd(rule("r", "evt.type=open", "  pritority: x\n"), List.of(Complaint.Kind.UNKNOWN_KEY)));

    @ParameterizedTest
    @FieldSource("ODDITIES")
    void saysAllThatIsOddAtOnce(Odd odd) {
        Ruleset.FileResult file = load(odd.text(), RuleOptions.DEFAULT).files().getFirst();
        List<Complaint> all = new ArrayList<>(file.errors());
        all.addAll(file.warnings());
        assertThat(all.stream().map(Complaint::kind)).containsExactlyInAnyOrderElementsOf(odd.kinds());
    }

    @Test
    void aRuleMayAskForSeveralEvents() {
        String more =
                "  threshold: {count: 5, within: 30s, by: [container.id]}\n  throttle: {same: 10m, most: 3, per: 1m}\n";
        Rule rule = load(rule("r", "evt.type=open", more), RuleOptions.DEFAULT)
                .rules()
                .getFirst();
        assertThat(rule.correlation()).isInstanceOfSatisfying(Correlation.Threshold.class, threshold -> {
            assertThat(threshold.over()).isEqualTo(4);
            assertThat(threshold.nanoseconds()).isEqualTo(30_000_000_000L);
        });
        assertThat(rule.throttle()).isEqualTo(new Throttle(600_000_000_000L, List.of(), 3, 60_000_000_000L));
        Ruleset strict = load(rule("r", "evt.type=open", more), RuleOptions.STRICT);
        assertThat(strict.rules().getFirst().correlation()).isEqualTo(new Correlation.Single());
        assertThat(strict.files().getFirst().warnings()).hasSize(2);
    }

    @Test
    void placesAreThoseOfTheFile() {
        Complaint complaint = load(rule("r", "evt.type=open and\n\n      proc.nmae=a", ""), RuleOptions.DEFAULT)
                .files()
                .getFirst()
                .errors()
                .getFirst();
        assertThat(complaint.at().line()).isEqualTo(6);
        assertThat(complaint.at().text()).isEqualTo("proc.nmae");
    }

    static final List<String> BOMBS = List.of(laughs(), chain(), "- macro: m\n  condition: " + "(".repeat(5000) + "\n");

    private static String laughs() {
        StringBuilder text = new StringBuilder("- macro: m0\n  condition: evt.num>0\n");
        for (int i = 1; i < 60; i++) {
            text.append("- macro: m%d\n  condition: m%d and m%d\n".formatted(i, i - 1, i - 1));
        }
        return text + rule("r", "m59", "");
    }

    private static String chain() {
        StringBuilder text = new StringBuilder("- macro: m0\n  condition: evt.num>0\n");
        for (int i = 1; i < 5000; i++) {
            text.append("- macro: m%d\n  condition: not m%d\n".formatted(i, i - 1));
        }
        return text + rule("r", "m4999", "");
    }

    @ParameterizedTest
    @FieldSource("BOMBS")
    void whatGrowsWithoutBoundIsRefused(String text) {
        for (RuleOptions options : List.of(RuleOptions.DEFAULT, RuleOptions.STRICT)) {
            assertThat(load(text, options).files().getFirst().errors()).isNotEmpty();
        }
    }
}
