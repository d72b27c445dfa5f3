package dev.hull.report.sbom;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Image;
import dev.hull.model.ImageLayer;
import dev.hull.model.Purl;
import dev.hull.model.SourcePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What both formats say of an image and its components beside their own fields: names and values under {@code hull:}. */
final class Parts {
    private Parts() {}

    /** One name and its value. */
    record Property(String name, String value) {}

    /** A component with its package URL, and with what tells it from others of the same one. */
    record Part(Component component, String purl, String ref) {}

    static List<Part> of(Image image) {
        Map<String, Integer> seen = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Component each : image.inventory().components()) {
            String purl = Purl.of(each, image.inventory().distro()).toString();
            int before = seen.merge(purl, 1, Integer::sum);
            parts.add(new Part(each, purl, before == 1 ? purl : purl + "#" + before));
        }
        return parts;
    }

    static List<Property> properties(Image image) {
        List<Property> all = new ArrayList<>();
        add(all, "hull:kind", image.kind());
        add(all, "hull:platform", image.platform());
        add(all, "hull:digest", image.digest());
        add(all, "hull:base", image.base());
        add(all, "hull:bytes", image.bytes() < 0 ? "" : Long.toString(image.bytes()));
        for (ImageLayer layer : image.layers()) {
            String name = "hull:layer:" + layer.index() + ":";
            add(all, name + "digest", layer.digest());
            add(all, name + "diff-id", layer.diffId());
            add(all, name + "created-by", layer.createdBy());
            add(all, name + "base", layer.base() ? "true" : "");
            add(all, name + "bytes", layer.bytes() < 0 ? "" : Long.toString(layer.bytes()));
        }
        int gap = 0;
        for (var each : image.inventory().gaps()) {
            String name = "hull:gap:" + gap++ + ":";
            add(all, name + "what", each.what());
            add(all, name + "subject", each.subject());
            add(all, name + "why", each.why());
            add(all, name + "next", each.next());
        }
        int problem = 0;
        for (var each : image.inventory().problems()) {
            String name = "hull:problem:" + problem++ + ":";
            add(all, name + "file", each.at().source().name());
            add(all, name + "reader", each.reader());
            add(all, name + "reason", each.reason());
            add(all, name + "effect", each.effect());
        }
        return all;
    }

    static List<Property> properties(Distro distro) {
        List<Property> all = new ArrayList<>();
        add(all, "hull:distro:codename", distro.codename());
        add(all, "hull:distro:end", distro.end());
        distro.like().forEach(each -> add(all, "hull:distro:like", each));
        return all;
    }

    static List<Property> properties(Component component) {
        List<Property> all = new ArrayList<>();
        add(all, "hull:evidence", component.evidence().kind().name().toLowerCase(Locale.ROOT));
        add(all, "hull:layer", layer(component));
        add(all, "hull:owner", component.evidence().owner());
        add(all, "hull:architecture", component.architecture());
        if (hasSource(component)) {
            all.add(new Property("hull:source:name", component.source().name()));
            all.add(new Property("hull:source:version", component.source().version()));
        }
        component.properties().forEach((key, value) -> {
            if (!Digest.isDigest(component, key)) {
                all.add(new Property("hull:property:" + key, value));
            }
        });
        return all;
    }

    /** {@return whether it was built from a package of another name or version} */
    static boolean hasSource(Component component) {
        return !component.source().equals(new SourcePackage(component.name(), component.version()));
    }

    private static String layer(Component component) {
        int layer = component.evidence().layer();
        return layer < 0 ? "" : Integer.toString(layer);
    }

    private static void add(List<Property> all, String name, String value) {
        if (!value.isEmpty()) {
            all.add(new Property(name, value));
        }
    }
}
