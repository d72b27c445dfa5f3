package dev.hull.artefacts.sbom;

import dev.hull.artefacts.json.Json;
import dev.hull.model.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * SPDX's tag-value form (SPDX 2.3, annex on formats), brought into the shape of its JSON: a line {@code Tag: value} each, a value over
 * several lines between {@code <text>} and {@code </text>}; {@code PackageName} begins a package.
 */
final class TagValue {
    private static final String OPEN = "<text>";
    private static final String CLOSE = "</text>";
    private static final Map<String, String> FIELDS = Map.of(
            "PackageVersion", "versionInfo",
            "PackageLicenseDeclared", "licenseDeclared",
            "PackageLicenseConcluded", "licenseConcluded",
            "PackageSourceInfo", "sourceInfo",
            "PackageSummary", "summary",
            "PrimaryPackagePurpose", "primaryPackagePurpose");

    private final Map<String, Json> document = new LinkedHashMap<>();
    private final List<Map<String, Json>> packages = new ArrayList<>();
    private final Map<String, List<Json>> lists = new HashMap<>();
    private final Map<String, List<Json>> annotations = new HashMap<>();
    private final List<Json> licences = new ArrayList<>();
    private final List<Json> relationships = new ArrayList<>();
    private final List<Json> creators = new ArrayList<>();
    private Map<String, Json> current = document;
    private String annotator = "";
    private String comment = "";
    private String target = "";
    private String licence = "";
    private int tags;

    private TagValue() {}

    static Json read(String text, Limits limits, Consumer<String> problem) {
        TagValue reader = new TagValue();
        StringBuilder value = new StringBuilder();
        String tag = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (tag.isEmpty()) {
                int colon = line.indexOf(':');
                if (line.isBlank() || line.startsWith("#") || colon < 0) {
                    continue;
                }
                tag = line.substring(0, colon).strip();
                value.setLength(0);
                value.append(line.substring(colon + 1).strip());
            } else {
                value.append('\n').append(line);
            }
            boolean isOpen = value.indexOf(OPEN) == 0 && !line.endsWith(CLOSE);
            if (isOpen) {
                continue;
            }
            if (++reader.tags > limits.nodes()) {
                problem.accept("more than %,d tags in one file".formatted(limits.nodes()));
                break;
            }
            reader.tag(tag, plain(value));
            tag = "";
        }
        if (!tag.isEmpty()) {
            problem.accept("the text of " + tag + " has no end");
        }
        return reader.tree();
    }

    private static String plain(StringBuilder value) {
        String text = value.toString();
        return text.startsWith(OPEN) && text.endsWith(CLOSE)
                ? text.substring(OPEN.length(), Math.max(OPEN.length(), text.length() - CLOSE.length()))
                : text;
    }

    private void tag(String tag, String value) {
        switch (tag) {
            case "SPDXVersion" -> document.put("spdxVersion", Json.text(value));
            case "DocumentName" -> document.put("name", Json.text(value));
            case "Creator" -> creators.add(Json.text(value));
            case "PackageName" -> {
                current = new LinkedHashMap<>();
                current.put("name", Json.text(value));
                packages.add(current);
            }
            case "FileName", "SnippetSPDXID" -> current = new LinkedHashMap<>();
            case "SPDXID" -> current.put("SPDXID", Json.text(value));
            case "ExternalRef" -> externalRef(value.split(" ", 3));
            case "PackageChecksum" -> checksum(value);
            case "Annotator" -> {
                annotation();
                annotator = value;
            }
            case "AnnotationComment" -> comment = value;
            case "SPDXREF" -> target = value;
            case "LicenseID" -> licence = value;
            case "ExtractedText" -> licence("extractedText", value);
            case "LicenseName" -> licence("name", value);
            case "Relationship" -> relationship(value.split(" ", 3));
            default -> {
                if (FIELDS.containsKey(tag)) {
                    current.put(FIELDS.get(tag), Json.text(value));
                }
            }
        }
    }

    /** Comment and target come in either order, so an annotation ends where the next begins. */
    private void annotation() {
        if (!annotator.isEmpty()) {
            annotations
                    .computeIfAbsent(target, _ -> new ArrayList<>())
                    .add(Json.object(Map.of("annotator", Json.text(annotator), "comment", Json.text(comment))));
        }
        annotator = "";
        comment = "";
        target = "";
    }

    private void externalRef(String[] parts) {
        if (parts.length == 3) {
            list("externalRefs")
                    .add(Json.object(
                            Map.of("referenceType", Json.text(parts[1]), "referenceLocator", Json.text(parts[2]))));
        }
    }

    private void checksum(String value) {
        int colon = value.indexOf(": ");
        if (colon > 0) {
            list("checksums")
                    .add(Json.object(Map.of(
                            "algorithm", Json.text(value.substring(0, colon)),
                            "checksumValue", Json.text(value.substring(colon + 2)))));
        }
    }

    private List<Json> list(String name) {
        int number = packages.size();
        return lists.computeIfAbsent(name + " " + number, _ -> new ArrayList<>());
    }

    private void licence(String field, String text) {
        licences.add(Json.object(Map.of("licenseId", Json.text(licence), field, Json.text(text))));
    }

    private void relationship(String[] parts) {
        if (parts.length == 3) {
            relationships.add(Json.object(
                    Map.of("relationshipType", Json.text(parts[1]), "relatedSpdxElement", Json.text(parts[2]))));
        }
    }

    private Json tree() {
        annotation();
        List<Json> all = new ArrayList<>();
        int number = 0;
        for (Map<String, Json> each : packages) {
            number++;
            for (String name : List.of("externalRefs", "checksums")) {
                each.put(name, Json.list(lists.getOrDefault(name + " " + number, List.of())));
            }
            String id = each.getOrDefault("SPDXID", Json.NOTHING).text();
            each.put("annotations", Json.list(annotations.getOrDefault(id, List.of())));
            all.add(Json.object(each));
        }
        document.put("packages", Json.list(all));
        document.put("hasExtractedLicensingInfos", Json.list(licences));
        document.put("relationships", Json.list(relationships));
        document.put("creationInfo", Json.object(Map.of("creators", Json.list(creators))));
        return Json.object(document);
    }
}
