package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A finding keeps its fingerprint as long as it is the same finding. */
class FingerprintLawTest {
    private static final String WEB = """
              web:
                image: example/web:1.4
                ports: ["8080:8080"]
                volumes: ["/var/run/docker.sock:/var/run/docker.sock", "/etc:/host/etc"]
            """;
    private static final String CI = """
              ci:
                image: example/ci:2
                privileged: true
                cap_add: [SYS_ADMIN, NET_ADMIN]
            """;
    private static final String COMPOSE = "name: shop\nservices:\n" + WEB + CI;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: a, namespace: shop}
            spec:
              hostNetwork: true
              containers:
                - name: app
                  image: example/app:1
                  securityContext: {privileged: true}
            """;
    private static final String OTHER = """
            apiVersion: v1
            kind: Pod
            metadata: {name: b, namespace: shop}
            spec:
              containers:
                - {name: app, image: "example/b:7"}
            """;

    /** An edit after which the same things are wrong. */
    record Edit(String name, String before, UnaryOperator<String> edit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Edit> EDITS = List.of(
            new Edit("nothing", COMPOSE, text -> text),
            new Edit("lines move", COMPOSE, text -> "\n\n\n" + text.replace("\n  ci:", "\n\n\n  ci:")),
            new Edit("comments", COMPOSE, text -> "# one\n" + text.replace(": true", ": true # why?")),
            new Edit("services change places", COMPOSE, _ -> "services:\n" + CI + WEB + "name: shop\n"),
            new Edit("image tags", COMPOSE, text -> text.replace(":1.4", ":1.5").replace("ci:2", "ci:3")),
            new Edit("a digest", COMPOSE, text -> text.replace("ci:2", "ci:2@sha256:" + "0a".repeat(32))),
            new Edit("Windows line ends", COMPOSE, text -> text.replace("\n", "\r\n")),
            new Edit("another service", COMPOSE, text -> text + "  extra: {image: 'example/extra:1'}\n"),
            new Edit(
                    "list elements change places",
                    COMPOSE,
                    text -> text.replace("[SYS_ADMIN, NET_ADMIN]", "[NET_ADMIN, SYS_ADMIN]")),
            new Edit("documents change places", POD + "---\n" + OTHER, _ -> OTHER + "---\n" + POD),
            new Edit("a document before", POD, text -> OTHER + "---\n" + text),
            new Edit(
                    "a list of objects",
                    POD,
                    text -> "apiVersion: v1\nkind: List\nitems:\n- "
                            + text.strip().replace("\n", "\n  ") + "\n"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("EDITS")
    void holdsOver(Edit edit) throws IOException {
        Set<String> before = fingerprints(edit.before);
        assertThat(before).hasSizeGreaterThan(3);
        Set<String> after = fingerprints(edit.edit.apply(edit.before));
        // What is gone with a digest, such as "no digest", is fixed and not renamed.
        Set<String> fixed = edit.name.equals("a digest") ? Set.of("image.no-digest") : Set.of();
        assertThat(after)
                .containsAll(before.stream()
                        .filter(each -> fixed.stream().noneMatch(each::startsWith))
                        .toList());
    }

    @Test
    void holdsOverTheLanguage() throws IOException {
        Files.writeString(folder.resolve("in.yaml"), COMPOSE);
        assertThat(fingerprints("--lang", "zh")).isEqualTo(fingerprints("--lang", "en"));
    }

    @Test
    void tellsFindingsApart() throws IOException {
        Files.writeString(folder.resolve("in.yaml"), COMPOSE);
        Ran ran = Ran.hull(folder, "check", "--format", "json", "in.yaml");
        long findings = ran.out()
                .lines()
                .filter(line -> line.contains("\"fingerprint\":"))
                .count();
        assertThat((long) of(ran).size()).isEqualTo(findings);
    }

    private Set<String> fingerprints(String text) throws IOException {
        Files.writeString(folder.resolve("in.yaml"), text);
        return fingerprints();
    }

    private Set<String> fingerprints(String flag, String value) {
        return of(Ran.hull(folder, "check", "--format", "json", flag, value, "in.yaml"));
    }

    private Set<String> fingerprints() {
        return of(Ran.hull(folder, "check", "--format", "json", "in.yaml"));
    }

    private static Set<String> of(Ran ran) {
        Node.Obj root = (Node.Obj) Json.read(Source.of("out", ran.out()), Layer.FILE, Limits.DEFAULT)
                .values()
                .getFirst();
        Set<String> all = new TreeSet<>();
        for (Node node : ((Node.Arr) root.get("findings").orElseThrow()).items()) {
            Node.Obj finding = (Node.Obj) node;
            all.add(text(finding, "check") + " " + text(finding, "fingerprint"));
        }
        return all;
    }

    private static String text(Node.Obj obj, String key) {
        return ((Node.Text) obj.get(key).orElseThrow()).value();
    }
}
