package dev.hull.benchmarks.labels;

import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Limits;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody found out about one package of one image.
 *
 * @param image its reference with its digest
 * @param ids of the flaw: as the scanner named it, and the CVE that it stands for
 * @param isTrue whether the package has the flaw
 */
record Label(String image, String name, String version, List<String> ids, boolean isTrue) {
    private static final List<String> UPDATES = List.of("RHSA-", "ELSA-", "ALSA-", "RLSA-");

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

    /** {@return the labels, each GitHub advisory with the CVE that any of them gives for it} */
    static List<Label> completed(List<Label> labels) {
        Map<String, String> cves = new HashMap<>();
        for (Label label : labels) {
            if (label.ids().size() == 2 && label.ids().getFirst().startsWith("GHSA-")) {
                cves.put(label.ids().getFirst(), label.ids().getLast());
            }
        }
        return labels.stream().map(label -> label.completed(cves)).toList();
    }

    private Label completed(Map<String, String> cves) {
        String cve = cves.getOrDefault(ids.getFirst(), "");
        return cve.isEmpty()
                ? this
                : new Label(
                        image,
                        name,
                        version,
                        Stream.concat(ids.stream(), Stream.of(cve)).distinct().toList(),
                        isTrue);
    }

    /** {@return the update that the label denies}, as {@code 2022:1860}, which all rebuilders keep; empty where it denies a flaw. */
    String deniedUpdate() {
        String id = ids.getFirst();
        return !isTrue && UPDATES.stream().anyMatch(id::startsWith)
                ? id.substring(id.indexOf('-') + 1).replace('-', ':')
                : "";
    }

    /** {@return what all labels of one package of one image share} */
    String subject() {
        return image + " " + name + " " + version;
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(name, version, String.join(" ", ids));
    }
}
