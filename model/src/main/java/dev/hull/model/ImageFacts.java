package dev.hull.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What an image brings to a container that its author leaves open: read from the Dockerfile stage that makes it, or from its configuration.
 *
 * @param volumes absolute paths that the engine mounts an anonymous volume on
 */
public record ImageFacts(
        Setting<User> user,
        Setting<HealthCheck> healthCheck,
        Items<EnvVar> environment,
        Items<String> exposed,
        Items<String> volumes,
        Items<String> entrypoint,
        Items<String> command) {
    private static final Default BROUGHT_NOTHING =
            new Default("image", "config", "the image brings nothing of this kind");

    public static ImageFacts of(DockerfileStage stage) {
        return new ImageFacts(
                stage.user(),
                stage.healthCheck(),
                stage.environment(),
                stage.exposed(),
                stage.volumes(),
                stage.entrypoint(),
                stage.command());
    }

    /** {@return these facts, with those of the base image where they are open} */
    public ImageFacts over(ImageFacts base) {
        return new ImageFacts(
                isOpen(user) ? base.user : user,
                isOpen(healthCheck) ? base.healthCheck : healthCheck,
                joined(environment, base.environment),
                joined(exposed, base.exposed),
                joined(volumes, base.volumes),
                entrypoint.isEmpty() ? base.entrypoint : entrypoint,
                command.isEmpty() && entrypoint.isEmpty() ? base.command : command);
    }

    /** {@return {@code container} with what its author left to the image} */
    public Container complete(Container container) {
        Settings.Builder settings = container.settings().toBuilder();
        if (isOpen(container.get(Fields.USER))) {
            settings.set(Fields.USER, user);
        }
        if (isOpen(container.get(Fields.HEALTH_CHECK))) {
            settings.set(Fields.HEALTH_CHECK, healthCheck);
        }
        program(container, settings);
        list(container, Fields.ENVIRONMENT, unnamed(container), settings);
        list(container, Fields.EXPOSED_PORTS, exposed, settings);
        list(container, Fields.MOUNTS, uncovered(container), settings);
        return container.withSettings(settings.build());
    }

    private void program(Container container, Settings.Builder settings) {
        boolean own = container.get(Fields.ENTRYPOINT).isWritten();
        if (!own && !entrypoint.isEmpty()) {
            settings.set(Fields.ENTRYPOINT, Setting.decided(entrypoint, origin(entrypoint)));
        }
        // An entry point of one's own takes the image's arguments away (Dockerfile reference, CMD and ENTRYPOINT).
        if (!own && !container.get(Fields.COMMAND).isWritten() && !command.isEmpty()) {
            settings.set(Fields.COMMAND, Setting.decided(command, origin(command)));
        }
    }

    private static <E> void list(
            Container container, Field.Many<E> field, Items<E> brought, Settings.Builder settings) {
        Setting<Items<E>> now = container.get(field);
        Items<E> all = joined(now.worst(), brought);
        boolean closes = isOpen(now) || !brought.isEmpty();
        if (closes) {
            settings.set(
                    field, all.isEmpty() ? Setting.implied(all, BROUGHT_NOTHING) : Setting.decided(all, origin(all)));
        }
    }

    private Items<EnvVar> unnamed(Container container) {
        List<String> names = container.items(Fields.ENVIRONMENT).values().stream()
                .map(EnvVar::name)
                .toList();
        List<Item<EnvVar>> left = environment.known().stream()
                .filter(v -> !names.contains(v.value().name()))
                .toList();
        return new Items<>(left, environment.unread());
    }

    private Items<Mount> uncovered(Container container) {
        List<String> targets = container.items(Fields.MOUNTS).values().stream()
                .map(Mount::target)
                .toList();
        List<Item<Mount>> mounts = new ArrayList<>();
        for (Item<String> volume : volumes.known()) {
            if (!targets.contains(volume.value())) {
                Mount mount = new Mount(
                        Mount.Kind.ANONYMOUS, "", volume.value(), false, "volume", List.of(), "", "", Fields.UNLIMITED);
                mounts.add(new Item<>(mount, volume.by()));
            }
        }
        return new Items<>(mounts, volumes.unread());
    }

    private static boolean isOpen(Setting<?> setting) {
        return setting instanceof Setting.Open<?>;
    }

    private static <E> Items<E> joined(Items<E> first, Items<E> second) {
        List<Item<E>> known = new ArrayList<>(first.known());
        second.known().stream().filter(i -> !first.values().contains(i.value())).forEach(known::add);
        List<Unread> unread = new ArrayList<>(first.unread());
        unread.addAll(second.unread());
        return new Items<>(known, unread);
    }

    private static Origin origin(Items<?> items) {
        return !items.known().isEmpty() && items.known().getFirst().by() instanceof Origin by ? by : Origin.NOWHERE;
    }
}
