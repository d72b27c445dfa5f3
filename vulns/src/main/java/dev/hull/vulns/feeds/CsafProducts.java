package dev.hull.vulns.feeds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The products of a CSAF document: which package in which release a product id means (CSAF 2.0, 3.2.2). */
final class CsafProducts {
    private static final int DEEPEST = 30;

    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    private record Product(String name, String cpe, String purl) {}

    private record Part(String component, String of) {}

    /** A package in a release. */
    record Place(String space, String channel, Nevra rpm) {}

    CsafProducts(Tree tree) {
        tree.items("branches").forEach(branch -> branch(branch, 0));
        tree.items("full_product_names").forEach(this::product);
        for (Tree relationship : tree.items("relationships")) {
            parts.put(
                    relationship.at("full_product_name").text("product_id"),
                    new Part(
                            relationship.text("product_reference"), relationship.text("relates_to_product_reference")));
        }
    }

    private void branch(Tree branch, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (branch.has("product")) {
            product(branch.at("product"));
        }
        branch.items("branches").forEach(inner -> branch(inner, depth + 1));
    }

    private void product(Tree product) {
        Tree helper = product.at("product_identification_helper");
        products.put(
                product.text("product_id"), new Product(product.text("name"), helper.text("cpe"), helper.text("purl")));
    }

    /** {@return what this id means}; empty where it is no rpm of a distribution. */
    Optional<Place> place(String id) {
        Part part = parts.get(id);
        if (part == null) {
            return Optional.empty();
        }
        String module = "";
        String release = part.of;
        for (int i = 0; i < DEEPEST && parts.containsKey(release); i++) {
            Part above = parts.getOrDefault(release, part);
            String stream = module(above.component);
            module = stream.isEmpty() ? module : stream;
            release = above.of;
        }
        Product platform = products.getOrDefault(release, new Product("", "", ""));
        Optional<OsvSpaces.Place> space = CpeSpaces.of(platform.cpe, platform.name);
        Product component = products.getOrDefault(part.component, new Product(part.component, "", ""));
        Optional<Nevra> rpm = Nevra.of(component.purl, part.component);
        if (space.isEmpty() || rpm.isEmpty()) {
            return Optional.empty();
        }
        Nevra found = rpm.get();
        Nevra whole = module.isEmpty() || !found.module().isEmpty()
                ? found
                : new Nevra(found.name(), found.version(), found.architecture(), module);
        return Optional.of(new Place(space.get().space(), space.get().channel(), whole));
    }

    /** Modules are products of their own: {@code nodejs:18:8090020231208:…}, or {@code pkg:rpmmod/redhat/nodejs@18:…}. */
    private String module(String component) {
        Product product = products.getOrDefault(component, new Product(component, "", ""));
        if (product.purl.startsWith("pkg:rpmmod/")) {
            String path = product.purl.substring(product.purl.lastIndexOf('/') + 1);
            return Nevra.stream(path.replace("@", ":").replace("%3A", ":"));
        }
        return component.indexOf(':') > 0 && component.indexOf('/') < 0 ? Nevra.stream(component) : "";
    }
}
