package dev.hull.artefacts.sbom;

import dev.hull.artefacts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** CycloneDX (ECMA-424), from its JSON or from XML brought into the same shape. */
final class CycloneDx {
    /** Parts of the description that are no packages. */
    private static final Set<String> NO_PACKAGES = Set.of("file", "data", "cryptographic-asset", "device", "firmware");

    private CycloneDx() {}

    /** {@return the format; empty where there is no document} */
    static String read(Json bill, Facts facts) {
        if (!bill.isObject()) {
            return "";
        }
        Json metadata = bill.at("metadata");
        Json root = metadata.at("component");
        facts.image(root.textAt("name"), root.textAt("version"), properties(root.at("properties")));
        Json tools = metadata.at("tools").isList()
                ? metadata.at("tools")
                : metadata.at("tools").at("components");
        for (Json tool : tools.items()) {
            facts.tool((tool.textAt("name") + " " + tool.textAt("version")).strip());
        }
        components(bill.at("components"), facts);
        // Some programs put the image's content below the image itself.
        components(root.at("components"), facts);
        return "CycloneDX " + bill.textAt("specVersion");
    }

    /** Components may hold components; depth is that of the JSON, which its reader bounds. */
    private static void components(Json list, Facts facts) {
        for (Json each : list.items()) {
            String type = each.textAt("type");
            if (type.equals("operating-system")) {
                facts.distro(
                        each.textAt("name"),
                        each.textAt("version"),
                        each.textAt("description"),
                        properties(each.at("properties")));
            } else if (isPackage(each, type)) {
                facts.component(entry(each));
            }
            components(each.at("components"), facts);
        }
    }

    /** An application without a URL is a lock file or a program that holds other components. */
    private static boolean isPackage(Json component, String type) {
        boolean hasPurl = !component.textAt("purl").isEmpty();
        return !NO_PACKAGES.contains(type) && (hasPurl || !type.equals("application") && !type.equals("container"));
    }

    private static Entry entry(Json json) {
        List<Json> occurrences = json.at("evidence").at("occurrences").items();
        return new Entry(
                json.textAt("purl"),
                json.textAt("group"),
                json.textAt("name"),
                false,
                json.textAt("version"),
                licences(json.at("licenses")),
                digests(json.at("hashes"), "alg", "content"),
                occurrences.isEmpty() ? "" : occurrences.getFirst().textAt("location"),
                json.textAt("scope"),
                "",
                properties(json.at("properties")));
    }

    private static List<String> licences(Json list) {
        List<String> licences = new ArrayList<>();
        for (Json each : list.items()) {
            Json licence = each.at("license");
            for (String text : List.of(each.textAt("expression"), licence.textAt("id"), licence.textAt("name"))) {
                if (!text.isEmpty()) {
                    licences.add(text);
                    break;
                }
            }
        }
        return licences;
    }

    static Map<String, String> digests(Json list, String algorithm, String value) {
        Map<String, String> digests = new TreeMap<>();
        for (Json each : list.items()) {
            String name = each.textAt(algorithm).replace("-", "").toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !each.textAt(value).isEmpty()) {
                digests.put(name, each.textAt(value));
            }
        }
        return digests;
    }

    private static Properties properties(Json list) {
        Properties properties = new Properties();
        list.items().forEach(each -> properties.add(each.textAt("name"), each.textAt("value")));
        return properties;
    }
}
