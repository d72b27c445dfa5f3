package dev.hull.formats.falco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.falco.Ruleset.FileResult;
import dev.hull.formats.tree.Node;
import dev.hull.model.Source;
import dev.hull.testkit.Shared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fifty-three rule files with something odd in them, in strict mode: what was said of them, by code, place and snippet. */
class GotchasTest {
    @Test
    void strictModeSaysWhatTheReferenceSays() {
        Optional<Path> folder = Shared.find("corpora/falco/rules/gotchas");
        if (folder.isEmpty()) {
            return;
        }
        Node.Obj cases = Recorded.json(Recorded.source(folder.get().resolve("expected.json")));
        List<String> different = new ArrayList<>();
        for (Node.Entry each : cases.entries()) {
            Node.Obj recorded = (Node.Obj) each.value();
            List<Source> sources = recorded.texts("files").stream()
                    .map(name -> Recorded.source(folder.get().resolve(name)))
                    .toList();
            List<String> wanted = wanted(recorded);
            List<String> said = said(RuleFiles.load(sources, RuleOptions.STRICT));
            if (!wanted.equals(said)) {
                different.add(each.key() + "\n" + wanted + "\n" + said);
            }
        }
        int total = cases.entries().size();
        System.out.println("odd rule files: equal " + (total - different.size()) + " / " + total);
        assertThat(different).isEmpty();
        assertThat(total).isEqualTo(53);
    }

    private static List<String> wanted(Node.Obj recorded) {
        List<String> wanted = new ArrayList<>();
        wanted.add("accepted " + ((Node.Bool) recorded.get("accepted").orElseThrow()).value());
        for (Node.Obj file : recorded.objects("results")) {
            wanted.add("of the schema's shape "
                    + ((Node.Bool) file.get("schema_valid").orElseThrow()).value());
            for (String kind : List.of("errors", "warnings")) {
                for (Node.Obj complaint : file.objects(kind)) {
                    wanted.add(complaint.text("code"));
                    Node.Obj context = complaint.object("context").orElseThrow();
                    for (Node.Obj location : context.objects("locations")) {
                        Node.Obj at = location.object("position").orElseThrow();
                        wanted.add(String.join(
                                "|",
                                location.text("item_type"),
                                location.text("item_name"),
                                at.text("name"),
                                number(at, "line"),
                                number(at, "column"),
                                number(at, "offset")));
                    }
                    wanted.add(context.text("snippet"));
                }
            }
        }
        return wanted;
    }

    private static String number(Node.Obj at, String key) {
        return at.get(key).orElseThrow() instanceof Node.Num number ? number.text() : "";
    }

    private static List<String> said(Ruleset rules) {
        List<String> said = new ArrayList<>();
        said.add("accepted " + rules.isAccepted());
        for (FileResult file : rules.files()) {
            said.add("of the schema's shape " + file.deviations().isEmpty());
            List<Complaint> all = new ArrayList<>(file.errors());
            all.addAll(file.warnings());
            for (Complaint complaint : all) {
                said.add(complaint.code().name());
                for (Complaint.Place at : complaint.trail()) {
                    said.add("%s|%s|%s|%d|%d|%d"
                            .formatted(at.type(), at.name(), at.source(), at.line(), at.column(), at.offset()));
                }
                said.add(complaint.snippet());
            }
        }
        return said;
    }
}
