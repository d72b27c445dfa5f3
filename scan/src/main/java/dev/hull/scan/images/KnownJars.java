package dev.hull.scan.images;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Image;
import dev.hull.model.Inventory;
import dev.hull.vulns.Advisories;
import java.util.List;
import java.util.Optional;

/** Jars that do not say what they are, by the digests that the advisory database knows. */
public final class KnownJars {
    private KnownJars() {}

    /** {@return {@code image} with the coordinates of its jars as {@code advisories} knows them} */
    public static Image named(Image image, Advisories advisories) {
        Inventory inventory = image.inventory();
        List<Component> components = inventory.components().stream()
                .map(component -> named(component, advisories))
                .toList();
        return components.equals(inventory.components())
                ? image
                : image.withInventory(inventory.withComponents(components));
    }

    private static Component named(Component component, Advisories advisories) {
        String sha1 = component.property("sha1");
        if (component.ecosystem() != Ecosystem.MAVEN || sha1.isEmpty()) {
            return component;
        }
        Optional<String[]> known = advisories.jar(sha1).map(text -> text.split(":", -1));
        return known.filter(parts -> parts.length == 3)
                .map(parts -> Component.of(Ecosystem.MAVEN, parts[0], parts[1], parts[2], component.evidence())
                        .withLicences(component.licences()))
                .orElse(component);
    }
}
