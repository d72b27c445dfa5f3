package dev.hull.formats.inspect;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Default;
import dev.hull.model.EnvVar;
import dev.hull.model.HealthCheck;
import dev.hull.model.ImageFacts;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine reports of an image ({@code docker image inspect}): the configuration that its containers start with. */
public final class ImageReport {
    private static final Default LEFT_OUT = new Default("image", "Config", "the image's configuration leaves it out");

    private ImageReport() {}

    /** {@return the report itself, where {@code source} is one} */
    public static Optional<Node.Obj> parse(Source source, Limits limits) {
        Reading<Node> json = Json.read(source, Layer.IMAGE, limits);
        return json.values().stream()
                .filter(Node.Obj.class::isInstance)
                .map(Node.Obj.class::cast)
                .findFirst();
    }

    /** {@return what the image brings} Everything in it is decided: what the configuration leaves out, the engine fills with root and nothing. */
    public static ImageFacts facts(Node.Obj report) {
        Node.Obj config = report.get("Config").orElse(report) instanceof Node.Obj found ? found : report;
        return new ImageFacts(
                user(config),
                healthCheck(config),
                strings(config, "Env").map(ImageReport::variable),
                keys(config, "ExposedPorts"),
                keys(config, "Volumes"),
                strings(config, "Entrypoint").map(text -> text),
                strings(config, "Cmd").map(text -> text));
    }

    private static Setting<User> user(Node.Obj config) {
        if (config.get("User").orElse(config) instanceof Node.Text text
                && !text.value().isEmpty()) {
            int colon = text.value().indexOf(':');
            String name = colon < 0 ? text.value() : text.value().substring(0, colon);
            return Setting.decided(new User(name), text.origin());
        }
        return Setting.implied(User.ROOT, LEFT_OUT);
    }

    private static Setting<HealthCheck> healthCheck(Node.Obj config) {
        if (config.get("Healthcheck").orElse(config) instanceof Node.Obj check && check.has("Test")) {
            List<String> test = strings(check, "Test").texts();
            boolean none = !test.isEmpty() && test.getFirst().equals("NONE");
            return Setting.decided(none ? HealthCheck.NONE : new HealthCheck(test), check.origin());
        }
        return Setting.implied(HealthCheck.NONE, LEFT_OUT);
    }

    private static EnvVar variable(String text) {
        int equals = text.indexOf('=');
        return EnvVar.literal(
                equals < 0 ? text : text.substring(0, equals), equals < 0 ? "" : text.substring(equals + 1));
    }

    private static Items<String> keys(Node.Obj config, String key) {
        List<Item<String>> items = new ArrayList<>();
        if (config.get(key).orElse(config) instanceof Node.Obj map && config.has(key)) {
            map.entries()
                    .forEach(entry ->
                            items.add(new Item<>(entry.key(), entry.value().origin())));
        }
        return Items.of(items);
    }

    private static Strings strings(Node.Obj config, String key) {
        List<Node.Text> texts = new ArrayList<>();
        if (config.get(key).orElse(config) instanceof Node.Arr list) {
            list.items().forEach(item -> {
                if (item instanceof Node.Text text) {
                    texts.add(text);
                }
            });
        }
        return new Strings(texts);
    }

    private record Strings(List<Node.Text> items) {
        List<String> texts() {
            return items.stream().map(Node.Text::value).toList();
        }

        <E> Items<E> map(java.util.function.Function<String, E> read) {
            List<Item<E>> mapped = new ArrayList<>();
            items.forEach(item -> mapped.add(new Item<>(read.apply(item.value()), item.origin())));
            return Items.of(mapped);
        }
    }
}
