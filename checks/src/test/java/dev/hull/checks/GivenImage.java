package dev.hull.checks;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.EnvVar;
import dev.hull.model.Estate;
import dev.hull.model.Evidence;
import dev.hull.model.HealthCheck;
import dev.hull.model.Image;
import dev.hull.model.ImageFacts;
import dev.hull.model.ImageLayer;
import dev.hull.model.Inventory;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Notable;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import java.util.List;

/** An image called shop, as a case writes it down. */
public final class GivenImage {
    private static final Origin CONFIG = Origin.of(Layer.IMAGE, Location.NONE);

    private GivenImage() {}

    /** {@return an image whose configuration names this user and this variable, and whose one layer was made so} */
    public static Estate of(String user, String name, String value, String createdBy, Distro distro) {
        Items<EnvVar> environment = name.isEmpty()
                ? Items.none()
                : new Items<>(List.of(new Item<>(EnvVar.literal(name, value), CONFIG)), List.of());
        ImageFacts facts = new ImageFacts(
                Setting.decided(new User(user), CONFIG),
                Setting.decided(HealthCheck.NONE, CONFIG),
                environment,
                Items.none(),
                Items.none(),
                Items.none(),
                Items.none());
        Image image = new Image(
                SubjectRef.of("image", "", "shop"),
                "shop.tar",
                "docker-archive",
                "sha256:4be1c0d2",
                "linux/amd64",
                1000,
                "",
                List.of(new ImageLayer(0, "", "", createdBy, false, 1000)),
                facts,
                new Inventory(distro, List.of(), List.of(), List.of()));
        return Estate.ofImages(List.of(image));
    }

    /** {@return an image of a Debian with those packages, in which these things are} */
    public static Estate holding(List<String> packages, Notable... notables) {
        Image image = of("app", "", "", "", Distro.NONE).images().getFirst();
        List<Component> components = packages.stream()
                .map(name -> Component.of(
                        Ecosystem.DEB,
                        "debian",
                        name,
                        "1",
                        Evidence.of(Evidence.Kind.INSTALLED, "var/lib/dpkg/status")))
                .toList();
        return Estate.ofImages(List.of(
                image.withInventory(new Inventory(Distro.NONE, components, List.of(notables), List.of(), List.of()))));
    }
}
