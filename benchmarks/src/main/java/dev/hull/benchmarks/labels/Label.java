package dev.hull.benchmarks.labels;

import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What somebody found out about one package of one image.
 *
 * @param image its reference with its digest
 * @param ids of the flaw: as the scanner named it, and the CVE that it stands for
 * @param isTrue whether the package has the flaw
 */
record Label(String image, String name, String version, List<String> ids, boolean isTrue) {

    /** {@return the label on a line of JSON} Empty where nobody decided, or where it is about no package. */
    static Optional<Label> of(String line) {
        Json row = JsonText.read(line.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, problem -> {});
        String name = row.at("package").textAt("name");
        String label = row.textAt("label");
        if (name.isEmpty() || !(label.equals("TP") || label.equals("FP"))) {
            return Optional.empty();
        }
        List<String> ids = List.of(row.textAt("vulnerability_id"), row.textAt("effective_cve")).stream()
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        String version = row.at("package").textAt("version");
        return Optional.of(new Label(row.at("image").textAt("exact"), name, version, ids, label.equals("TP")));
    }
}
