package dev.hull.formats.falco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.tree.Node;
import dev.hull.model.Source;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.OutputFormat;
import dev.hull.model.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The three official files against what {@code falco -L} made of them. */
class OfficialRulesTest {
    static final List<RuleOptions> OPTIONS = List.of(RuleOptions.DEFAULT, RuleOptions.STRICT);

    @ParameterizedTest
    @FieldSource("OPTIONS")
    void areWhatTheReferenceMakesOfThem(RuleOptions options) {
        List<Source> official = Recorded.official();
        Optional<Node.Obj> compiled = Recorded.compiled();
        if (official.isEmpty() || compiled.isEmpty()) {
            return;
        }
        Ruleset ruleset = RuleFiles.load(official, options);
        assertThat(ruleset.files())
                .allSatisfy(file -> assertThat(file.errors()).isEmpty())
                .allSatisfy(file ->
                        assertThat(file.warnings()).allMatch(warning -> warning.kind() == Complaint.Kind.SHADOWED));
        assertThat(ruleset.engine()).isEqualTo(compiled.get().text("required_engine_version"));
        List<Node.Obj> recorded = compiled.get().objects("rules");
        assertThat(ruleset.rules().stream().map(Rule::name))
                .containsExactlyElementsOf(recorded.stream()
                        .map(each -> each.object("info").orElseThrow().text("name"))
                        .toList());
        for (int i = 0; i < recorded.size(); i++) {
            check(ruleset.rules().get(i), recorded.get(i));
        }
        System.out.println("official rules: equal " + recorded.size() + " / " + recorded.size());
    }

    private static void check(Rule rule, Node.Obj recorded) {
        Node.Obj details = recorded.object("details").orElseThrow();
        Node.Obj info = recorded.object("info").orElseThrow();
        assertThat(ConditionText.of(rule.condition())).as(rule.name()).isEqualTo(details.text("condition_compiled"));
        assertThat(rule.types()).isEqualTo(new TreeSet<>(details.texts("events")));
        assertThat(fields(rule.condition())).isEqualTo(new TreeSet<>(details.texts("condition_fields")));
        assertThat(rule.written()).isEqualTo(info.text("condition"));
        assertThat(rule.priority().word()).isEqualTo(info.text("priority"));
        assertThat(rule.tags()).isEqualTo(info.texts("tags"));
        assertThat(rule.description()).isEqualTo(info.text("description"));
        Expression written = ExpressionParser.parse(rule.written());
        Set<String> named = new TreeSet<>();
        Macros.names(written).forEach(name -> named.add(name.macro()));
        assertThat(named).isEqualTo(new TreeSet<>(details.texts("macros")));
        assertThat(rule.macros()).containsAll(named);
        assertThat(rule.lists()).containsAll(details.texts("lists"));
        // The recording has fields that a configuration added to every output, behind those of the rule.
        List<String> slots = slots(rule);
        assertThat(details.texts("output_fields").subList(0, slots.size())).isEqualTo(slots);
    }

    private static Set<String> fields(Condition condition) {
        return switch (condition) {
            case Condition.All all -> fields(all.of());
            case Condition.Any any -> fields(any.of());
            case Condition.Not not -> fields(not.of());
            case Condition.Test test -> new TreeSet<>(List.of(ConditionText.of(test.left())));
        };
    }

    private static Set<String> fields(List<Condition> conditions) {
        Set<String> all = new TreeSet<>();
        conditions.forEach(each -> all.addAll(fields(each)));
        return all;
    }

    private static List<String> slots(Rule rule) {
        List<String> slots = new ArrayList<>();
        for (OutputFormat.Piece piece : rule.output().pieces()) {
            if (piece instanceof OutputFormat.Slot slot) {
                slots.add(slot.text());
            }
        }
        return slots;
    }

    @ParameterizedTest
    @FieldSource("OPTIONS")
    void macrosMeanWhatTheyMeanThere(RuleOptions options) {
        List<Source> sources = new ArrayList<>(Recorded.official());
        Optional<Node.Obj> compiled = Recorded.compiled();
        if (sources.isEmpty() || compiled.isEmpty()) {
            return;
        }
        StringBuilder asking = new StringBuilder();
        for (Node.Obj macro : compiled.get().objects("macros")) {
            String name = macro.object("info").orElseThrow().text("name");
            asking.append("- rule: ask ").append(name).append("\n  desc: d\n  output: o\n  priority: DEBUG\n");
            asking.append("  warn_evttypes: false\n  condition: ").append(name).append('\n');
        }
        sources.add(Source.of("asking.yaml", asking.toString()));
        Map<String, Rule> rules = new HashMap<>();
        RuleFiles.load(sources, options).rules().forEach(rule -> rules.put(rule.name(), rule));
        int total = 0;
        for (Node.Obj macro : compiled.get().objects("macros")) {
            Node.Obj details = macro.object("details").orElseThrow();
            Rule rule = rules.get("ask " + macro.object("info").orElseThrow().text("name"));
            assertThat(ConditionText.of(rule.condition())).isEqualTo(details.text("condition_compiled"));
            assertThat(rule.types()).as(rule.name()).isEqualTo(new TreeSet<>(details.texts("events")));
            total++;
        }
        System.out.println("macros of the official rules: equal " + total + " / " + total);
    }
}
