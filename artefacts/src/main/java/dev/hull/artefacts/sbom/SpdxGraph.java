package dev.hull.artefacts.sbom;

import dev.hull.artefacts.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * SPDX 3.0 (spdx.github.io/spdx-spec), from JSON-LD: a list of elements that name one another by their ids. Elements of other
 * documents are left out, and so are files and what stands in extensions.
 */
final class SpdxGraph {
    private static final Set<String> DEVELOPMENT = Set.of("development", "test");
    private static final String LISTED = "://spdx.org/licenses/";
    private static final int DEEPEST = 20;

    /** Letters of licences in one document, to which each licence adds {@link #COST}: a set may name itself, many times. */
    private static final int MOST_LETTERS = 32 << 20;

    private static final int COST = 128;

    private final Map<String, Json> elements = new LinkedHashMap<>();
    private final Map<String, List<String>> declared = new HashMap<>();
    private final Map<String, List<String>> concluded = new HashMap<>();
    private final Set<String> needed = new HashSet<>();
    private final Set<String> forDevelopment = new HashSet<>();
    private final Set<String> roots = new HashSet<>();
    private final Facts facts;
    private int room = MOST_LETTERS;

    private SpdxGraph(Facts facts) {
        this.facts = facts;
    }

    /** {@return the format; empty where the graph is none of SPDX's} */
    static String read(Json bill, Facts facts) {
        SpdxGraph graph = new SpdxGraph(facts);
        String version = "";
        for (Json each : bill.at("@graph").items()) {
            String id = each.textAt("spdxId").isEmpty() ? each.textAt("@id") : each.textAt("spdxId");
            graph.elements.put(id.isEmpty() ? "#" + graph.elements.size() : id, each);
            version = version.isEmpty() ? each.textAt("specVersion") : version;
        }
        if (version.isEmpty()) {
            return "";
        }
        Collection<Json> all = graph.elements.values();
        all.forEach(graph::relationship);
        all.forEach(graph::collection);
        graph.elements.forEach(graph::item);
        return "SPDX " + version;
    }

    private static String type(Json element) {
        return element.textAt(element.at("type").isNothing() ? "@type" : "type");
    }

    private void relationship(Json element) {
        String kind = element.textAt("relationshipType");
        String from = element.textAt("from");
        List<String> to = element.at("to").texts();
        switch (kind) {
            case "hasDeclaredLicense" ->
                declared.computeIfAbsent(from, _ -> new ArrayList<>()).addAll(to);
            case "hasConcludedLicense" ->
                concluded.computeIfAbsent(from, _ -> new ArrayList<>()).addAll(to);
            case "dependsOn", "hasOptionalDependency" ->
                (DEVELOPMENT.contains(element.textAt("scope")) ? forDevelopment : needed).addAll(to);
            default -> {}
        }
    }

    /** A document is about its root elements; one of them may be a bill that is about its own. */
    private void collection(Json element) {
        switch (type(element)) {
            case "SpdxDocument" -> {
                facts.image(element.textAt("name"), "", new Properties());
                roots.addAll(element.at("rootElement").texts());
            }
            case "software_Sbom", "Bom" ->
                roots.addAll(element.at("rootElement").texts());
            case "CreationInfo" -> {
                for (String tool : element.at("createdUsing").texts()) {
                    facts.tool(elements.getOrDefault(tool, Json.NOTHING).textAt("name"));
                }
            }
            default -> {}
        }
    }

    private void item(String id, Json element) {
        if (!type(element).equals("software_Package")) {
            return;
        }
        String purl = purl(element);
        String purpose = element.textAt("software_primaryPurpose").toUpperCase(Locale.ROOT);
        boolean isRoot = roots.contains(id) && (Spdx.NO_PACKAGES.contains(purpose) || purl.isEmpty());
        String version = element.textAt("software_packageVersion");
        if (isRoot) {
            facts.image(element.textAt("name"), version, new Properties());
        } else if (purpose.equals("OPERATINGSYSTEM") && purl.isEmpty()) {
            facts.distro(element.textAt("name"), version, element.textAt("summary"), new Properties());
        } else if (!purl.isEmpty() || !Spdx.NO_PACKAGES.contains(purpose) && !purpose.equals("APPLICATION")) {
            facts.component(entry(id, element, purl));
        }
    }

    private static String purl(Json element) {
        String own = element.textAt("software_packageUrl");
        for (Json each : own.isEmpty() ? element.at("externalIdentifier").items() : List.<Json>of()) {
            if (each.textAt("externalIdentifierType").equals("packageUrl")) {
                return each.textAt("identifier");
            }
        }
        return own;
    }

    private Entry entry(String id, Json element, String purl) {
        String source = element.textAt("software_sourceInfo");
        boolean isForDevelopment = forDevelopment.contains(id) && !needed.contains(id);
        return new Entry(
                purl,
                "",
                element.textAt("name"),
                true,
                element.textAt("software_packageVersion"),
                licences(id),
                CycloneDx.digests(hashes(element), "algorithm", "hashValue"),
                Spdx.path(source),
                isForDevelopment ? "excluded" : "",
                source,
                new Properties());
    }

    /** A verification code is one, too, of many files together: no digest of the package. */
    private static Json hashes(Json element) {
        return Json.list(element.at("verifiedUsing").items().stream()
                .filter(each -> type(each).equals("Hash"))
                .toList());
    }

    private List<String> licences(String id) {
        Map<String, String> texts = new HashMap<>();
        return Spdx.licences(expression(declared, id, texts), expression(concluded, id, texts), texts);
    }

    private String expression(Map<String, List<String>> relations, String id, Map<String, String> texts) {
        return joined(relations.getOrDefault(id, List.of()), " AND ", 0, texts);
    }

    private String joined(List<String> licences, String by, int depth, Map<String, String> texts) {
        StringBuilder joined = new StringBuilder();
        for (String each : licences) {
            String licence = room > 0 ? licence(each, depth, texts) : "";
            room -= licence.length() + COST;
            if (!licence.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : by).append(licence);
            }
        }
        return joined.toString();
    }

    /** Simple licensing is an expression; expanded licensing is a tree of elements. */
    private String licence(String id, int depth, Map<String, String> texts) {
        Json element = elements.getOrDefault(id, Json.NOTHING);
        List<String> members = element.at("expandedlicensing_member").texts();
        String type = depth < DEEPEST ? type(element) : "";
        return switch (type) {
            case "simplelicensing_LicenseExpression" -> {
                for (Json each : element.at("simplelicensing_customIdToUri").items()) {
                    texts.put(each.textAt("key"), text(each.textAt("value")));
                }
                yield element.textAt("simplelicensing_licenseExpression");
            }
            case "expandedlicensing_ConjunctiveLicenseSet" -> joined(members, " AND ", depth + 1, texts);
            case "expandedlicensing_DisjunctiveLicenseSet" -> "(" + joined(members, " OR ", depth + 1, texts) + ")";
            case "expandedlicensing_OrLaterOperator" ->
                licence(element.textAt("expandedlicensing_subjectLicense"), depth + 1, texts) + "+";
            default -> {
                int listed = id.indexOf(LISTED);
                yield listed >= 0 ? id.substring(listed + LISTED.length()) : text(id);
            }
        };
    }

    private String text(String id) {
        Json element = elements.getOrDefault(id, Json.NOTHING);
        return element.textAt("name").isEmpty()
                ? element.textAt("simplelicensing_licenseText")
                : element.textAt("name");
    }
}
