package dev.hull.artefacts.sbom;

import dev.hull.artefacts.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SPDX 2 (ISO/IEC 5962), from its JSON or from tag-value brought into the same shape. */
final class Spdx {
    private static final Set<String> UNKNOWN = Set.of("", "NOASSERTION", "NONE");
    static final Set<String> NO_PACKAGES = Set.of("CONTAINER", "FILE", "SOURCE", "DEVICE", "FIRMWARE", "ARCHIVE");

    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> described = new HashSet<>();
    private final Facts facts;

    private Spdx(Facts facts) {
        this.facts = facts;
    }

    /** {@return the format; empty where there is no document} */
    static String read(Json bill, Facts facts) {
        if (!bill.isObject()) {
            return "";
        }
        for (String creator : bill.at("creationInfo").at("creators").texts()) {
            if (creator.startsWith("Tool: ")) {
                facts.tool(creator.substring(6));
            }
        }
        Spdx spdx = new Spdx(facts);
        spdx.texts(bill.at("hasExtractedLicensingInfos"));
        spdx.described(bill);
        facts.image(bill.textAt("name"), "", new Properties());
        bill.at("packages").items().forEach(spdx::item);
        return bill.textAt("spdxVersion").replace("SPDX-", "SPDX ");
    }

    private void texts(Json list) {
        for (Json each : list.items()) {
            String text = each.textAt("name").isEmpty() ? each.textAt("extractedText") : each.textAt("name");
            texts.put(each.textAt("licenseId"), text);
        }
    }

    private void described(Json bill) {
        described.addAll(bill.at("documentDescribes").texts());
        for (Json each : bill.at("relationships").items()) {
            if (each.textAt("relationshipType").equals("DESCRIBES")) {
                described.add(each.textAt("relatedSpdxElement"));
            }
        }
    }

    private void item(Json item) {
        String purpose = item.textAt("primaryPackagePurpose").replace('_', '-');
        Properties properties = properties(item.at("annotations"));
        String purl = purl(item.at("externalRefs"));
        boolean isRoot = described.contains(item.textAt("SPDXID")) && (NO_PACKAGES.contains(purpose) || purl.isEmpty());
        if (isRoot) {
            facts.image(item.textAt("name"), item.textAt("versionInfo"), properties);
        } else if (purpose.equals("OPERATING-SYSTEM")) {
            facts.distro(item.textAt("name"), item.textAt("versionInfo"), item.textAt("summary"), properties);
        } else if (!purl.isEmpty() || !NO_PACKAGES.contains(purpose) && !purpose.equals("APPLICATION")) {
            facts.component(entry(item, purl, properties));
        }
    }

    private Entry entry(Json item, String purl, Properties properties) {
        return new Entry(
                purl,
                "",
                item.textAt("name"),
                true,
                item.textAt("versionInfo"),
                licences(item),
                CycloneDx.digests(item.at("checksums"), "algorithm", "checksumValue"),
                path(item.textAt("sourceInfo")),
                "",
                item.textAt("sourceInfo"),
                properties);
    }

    private List<String> licences(Json item) {
        return licences(item.textAt("licenseDeclared"), item.textAt("licenseConcluded"), texts);
    }

    /** Licences that all hold are a list; what only stands for a text in this document is that text. */
    static List<String> licences(String declared, String concluded, Map<String, String> texts) {
        String said = UNKNOWN.contains(declared) ? concluded : declared;
        if (UNKNOWN.contains(said)) {
            return List.of();
        }
        boolean isList = said.indexOf('(') < 0 && !said.contains(" OR ");
        List<String> licences = new ArrayList<>();
        for (String each : isList ? said.split(" AND ", -1) : new String[] {said}) {
            licences.add(texts.getOrDefault(each.strip(), each.strip()));
        }
        return licences;
    }

    /** Syft: {@code acquired package info from APK DB: /lib/apk/db/installed}, of several the first. */
    static String path(String source) {
        int colon = source.startsWith("acquired package info") ? source.indexOf(": ") : -1;
        if (colon < 0) {
            return "";
        }
        int comma = source.indexOf(',', colon);
        return source.substring(colon + 2, comma < 0 ? source.length() : comma).strip();
    }

    private static String purl(Json references) {
        for (Json each : references.items()) {
            if (each.textAt("referenceType").equals("purl")) {
                return each.textAt("referenceLocator");
            }
        }
        return "";
    }

    /** Hull's annotations hold a line {@code name=value} each; one of Trivy's is one {@code Name: value}. */
    private static Properties properties(Json annotations) {
        Properties properties = new Properties();
        for (Json each : annotations.items()) {
            String comment = each.textAt("comment");
            if (comment.startsWith("hull:")) {
                comment.lines().forEach(line -> own(line, properties));
            } else if (each.textAt("annotator").contains("trivy")) {
                int colon = comment.indexOf(": ");
                if (colon > 0) {
                    properties.add("aquasecurity:trivy:" + comment.substring(0, colon), comment.substring(colon + 2));
                }
            }
        }
        return properties;
    }

    private static void own(String line, Properties properties) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return;
        }
        StringBuilder value = new StringBuilder();
        for (int i = equals + 1; i < line.length(); i++) {
            boolean isEscape = line.charAt(i) == '\\' && i + 1 < line.length();
            i += isEscape ? 1 : 0;
            value.append(isEscape && line.charAt(i) == 'n' ? '\n' : line.charAt(i));
        }
        properties.add(line.substring(0, equals), value.toString());
    }
}
