package dev.hull.vulns.feeds;

import dev.hull.model.BaseImage;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Inventory;
import dev.hull.model.Purl;
import dev.hull.model.SourcePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A bill of materials (CycloneDX, ECMA-424) of an image that others are built on, as {@code hull db images} writes it: its description names
 * the image by {@code hull:reference}. Bills of anything else are no feed.
 */
final class BaseBill implements Documents {
    private static final int MOST_LAYERS = 1000;

    @Override
    public boolean claims(Tree document) {
        return document.text("bomFormat").equals("CycloneDX")
                && !properties(described(document))
                        .getOrDefault("hull:reference", "")
                        .isEmpty();
    }

    private static Tree described(Tree document) {
        return document.at("metadata", "component");
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        Map<String, String> said = properties(described(document));
        List<String> diffIds = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < MOST_LAYERS && said.containsKey("hull:layer:" + i + ":diff-id"); i++) {
            diffIds.add(said.getOrDefault("hull:layer:" + i + ":diff-id", ""));
            long size = number(said.getOrDefault("hull:layer:" + i + ":bytes", ""));
            bytes = bytes < 0 || size < 0 ? -1 : bytes + size;
        }
        if (diffIds.isEmpty()) {
            sink.problem(where, "a base image without layers");
            return;
        }
        BaseImage image = new BaseImage(
                said.getOrDefault("hull:reference", ""),
                said.getOrDefault("hull:platform", ""),
                said.getOrDefault("hull:tag-digest", ""),
                said.getOrDefault("hull:digest", ""),
                said.getOrDefault("hull:created", ""),
                said.getOrDefault("hull:seen", ""),
                bytes,
                diffIds);
        sink.base(image, inventory(document));
    }

    private static Inventory inventory(Tree document) {
        Distro distro = Distro.NONE;
        List<Component> components = new ArrayList<>();
        for (Tree each : document.items("components")) {
            if (each.text("type").equals("operating-system")) {
                String codename = properties(each).getOrDefault("hull:distro:codename", "");
                distro = new Distro(
                        each.text("name"), each.text("version"), codename, each.text("description"), List.of());
            } else {
                component(each).ifPresent(components::add);
            }
        }
        return new Inventory(distro, components, List.of(), List.of());
    }

    /** What a lock file alone names is not in the image, and what an OS package installed is left to that one. */
    private static Optional<Component> component(Tree entry) {
        Map<String, String> said = properties(entry);
        String evidence = said.getOrDefault("hull:evidence", "installed");
        boolean isSeen = !evidence.equals("locked") && !evidence.equals("declared");
        Optional<Purl> purl =
                isSeen && !said.containsKey("hull:owner") ? Purl.parse(entry.text("purl")) : Optional.empty();
        return purl.flatMap(
                each -> Ecosystem.ofPurlType(each.type()).map(ecosystem -> component(entry, each, ecosystem, said)));
    }

    private static Component component(Tree entry, Purl purl, Ecosystem ecosystem, Map<String, String> said) {
        String name = entry.text("name");
        String version = entry.text("version");
        String modularity = said.getOrDefault("hull:property:modularity", "");
        return new Component(
                ecosystem,
                ecosystem.isOs() ? purl.namespace() : entry.text("group"),
                name,
                version,
                said.getOrDefault("hull:architecture", ""),
                new SourcePackage(
                        said.getOrDefault("hull:source:name", name), said.getOrDefault("hull:source:version", version)),
                List.of(),
                new TreeMap<>(modularity.isEmpty() ? Map.of() : Map.of("modularity", modularity)),
                Evidence.of(Evidence.Kind.INSTALLED, ""));
    }

    private static Map<String, String> properties(Tree of) {
        Map<String, String> properties = new HashMap<>();
        of.items("properties").forEach(each -> properties.put(each.text("name"), each.text("value")));
        return properties;
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
