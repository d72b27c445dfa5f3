package dev.hull.scan.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Source;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a file is, by its content: a name may add to that, and never decides. */
class RecognitionTest {
    /** {@code kind} is empty where nobody knows the file. */
    record Row(String name, String text, String kind) {}

    static final List<Row> ROWS = List.of(
            new Row("compose.yaml", "services:\n  a: {image: x}\n", "compose"),
            new Row("anything.txt", "\uFEFF# a comment\n---\nservices:\n  a: {image: x}\n", "compose"),
            new Row("a.json", "{\"services\": {\"a\": {\"image\": \"x\"}}}", "compose"),
            new Row("compose.yaml", "just: text\n", ""),
            new Row(
                    "pod.yaml",
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n",
                    "kubernetes"),
            new Row(
                    "pod.json",
                    "{\"kind\": \"Pod\", \"apiVersion\": \"v1\", \"metadata\": {\"name\": \"a\"}}",
                    "kubernetes"),
            new Row("Dockerfile", "# syntax=docker/dockerfile:1\nFROM a\nRUN b\n", "dockerfile"),
            new Row("notes", "ARG V=1\nFROM a:$V\n", "dockerfile"),
            new Row("Dockerfile", "From: me\nTo: you\n", ""),
            new Row("config.json", "{\"ociVersion\": \"1.2.0\", \"process\": {\"args\": [\"a\"]}}", "oci-config"),
            new Row("config.json", "{\"debug\": true}", ""),
            new Row("start", "#!/bin/bash\ndocker run nginx\n", "run-script"),
            new Row("start.sh", "set -e\nsudo docker run -d nginx\n", "run-script"),
            new Row("start.sh", "echo docker run nginx\n", ""),
            new Row("README.md", "Type this:\n\n    docker run nginx\n", ""),
            new Row("inspect.json", "[{\"Id\": \"1\", \"Config\": {}, \"HostConfig\": {}}]", "docker-inspect"),
            new Row("empty", "", ""),
            new Row("Main.java", "class Main { String kind; }\n", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isRecognisedByContent(Row row) {
        Look look = Look.at(Source.of(row.name(), row.text()));
        List<String> kinds = Readers.ALL.stream()
                .filter(reader -> reader.recognises(look))
                .map(Reader::kind)
                .limit(1)
                .toList();
        assertThat(kinds).isEqualTo(row.kind().isEmpty() ? List.of() : List.of(row.kind()));
    }
}
