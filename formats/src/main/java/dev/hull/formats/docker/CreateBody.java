package dev.hull.formats.docker;

import static dev.hull.model.Fields.ANNOTATIONS;
import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.ENVIRONMENT;
import static dev.hull.model.Fields.EXPOSED_PORTS;
import static dev.hull.model.Fields.GROUP;
import static dev.hull.model.Fields.HEALTH_CHECK;
import static dev.hull.model.Fields.IMAGE;
import static dev.hull.model.Fields.LABELS;
import static dev.hull.model.Fields.USER;
import static dev.hull.model.Fields.WORKING_DIRECTORY;

import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.EnvVar;
import dev.hull.model.Field;
import dev.hull.model.HealthCheck;
import dev.hull.model.ImageRef;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Settings;
import dev.hull.model.User;
import java.util.List;
import java.util.Optional;

/**
 * Takes the body of a request to create a container (Engine API, {@code POST /containers/create}: Config at the top, HostConfig and
 * NetworkingConfig) into settings. What nobody wrote stays unset: {@link dev.hull.formats.platform.Defaults} decides it.
 *
 * <p>Run lines have such a body, and {@code docker inspect} reports the same values.
 */
public final class CreateBody {
    private CreateBody() {}

    /** Sets what is written in {@code body}. {@code container} and {@code workload} may be one. */
    public static void read(
            Node.Obj body,
            Provenance provenance,
            Engine engine,
            Settings.Builder container,
            Settings.Builder workload) {
        Section config = new Section(body, "", provenance, container);
        config(config);
        labels(new Section(body, "", provenance, workload), LABELS, "Labels");
        if (body.has("HostConfig") && body.get("HostConfig").orElseThrow() instanceof Node.Obj hostObject) {
            Section host = new Section(hostObject, "HostConfig", provenance, container);
            HostSettings.read(host, engine);
            SecurityOptionSettings.read(host, engine);
            MountSettings.read(config, host, engine);
            PortSettings.read(host);
            NetworkSettings.read(body, host, provenance);
            labels(new Section(hostObject, "HostConfig", provenance, workload), ANNOTATIONS, "Annotations");
        }
    }

    private static void config(Section config) {
        config.one(IMAGE, "Image", node -> Section.textOf(node).map(ImageRef::parse));
        config.many(ENTRYPOINT, "Entrypoint", Section::textOf);
        config.many(COMMAND, "Cmd", node -> Optional.of(Section.text(node)));
        config.one(WORKING_DIRECTORY, "WorkingDir", Section::textOf);
        config.written("User").ifPresent(node -> user(config, node));
        config.written("Env").ifPresent(node -> environment(config, node));
        config.written("ExposedPorts").ifPresent(node -> exposed(config, node));
        config.written("Healthcheck").ifPresent(node -> health(config, node));
    }

    /** A group alone means root: the engine takes no user from the image then. */
    private static void user(Section config, Node node) {
        String text = Section.text(node);
        int colon = text.indexOf(':');
        List<String> pieces = config.provenance.unresolved(node);
        if (!pieces.isEmpty()) {
            config.one(USER, node, n -> Section.textOf(n).map(User::new));
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        String name = colon < 0 ? text : text.substring(0, colon);
        config.set(USER, name.isEmpty() ? User.ROOT : new User(name), node.origin());
        if (colon >= 0 && colon + 1 < text.length()) {
            config.set(GROUP, text.substring(colon + 1), node.origin());
        }
    }

    private static void environment(Section config, Node node) {
        Section.Gathered<EnvVar> gathered = new Section.Gathered<>();
        for (Node item : Section.items(node)) {
            String text = Section.text(item);
            List<String> pieces = config.provenance.unresolved(item);
            Masked masked = Masked.of(text, pieces);
            int sign = masked.text().indexOf('=');
            String name = masked.shown(sign < 0 ? masked.text() : masked.text().substring(0, sign));
            String value = masked.shown(sign < 0 ? "" : masked.text().substring(sign + 1));
            if (!pieces.isEmpty() && (sign < 0 || masked.hides(masked.text().substring(0, sign)))) {
                gathered.unread(text, pieces.getFirst(), item.origin());
            } else {
                gathered.add(
                        new EnvVar(name, from(item.origin(), sign < 0 || !pieces.isEmpty()), value), item.origin());
            }
        }
        config.set(ENVIRONMENT, gathered.items(), gathered.origin());
    }

    /** A name alone takes its value from whoever types the line. */
    private static EnvVar.From from(Origin origin, boolean open) {
        boolean nameAlone = origin.layer() == Layer.COMMAND_LINE
                && origin.at().isSomewhere()
                && origin.at().text().indexOf('=') < 0;
        return open || nameAlone
                ? EnvVar.From.INHERITED
                : origin.layer() == Layer.FILE && !origin.via().isEmpty() ? EnvVar.From.FILE : EnvVar.From.LITERAL;
    }

    private static void exposed(Section config, Node node) {
        Section.Gathered<String> gathered = new Section.Gathered<>();
        for (Node.Entry entry : Section.entries(node)) {
            gathered.add(entry.key(), entry.value().origin());
        }
        if (!gathered.isEmpty()) {
            config.set(EXPOSED_PORTS, gathered.items(), gathered.origin());
        }
    }

    /** Intervals without a command leave the image's command in force. */
    private static void health(Section config, Node node) {
        Node test = node instanceof Node.Obj obj ? obj.get("Test").orElse(node) : node;
        List<Node> items = test instanceof Node.Arr arr ? arr.items() : List.of();
        if (!items.isEmpty()) {
            List<String> words = items.stream().map(Section::text).toList();
            HealthCheck check = words.getFirst().equals("NONE") ? HealthCheck.NONE : new HealthCheck(words);
            config.set(HEALTH_CHECK, check, items.getLast().origin());
        }
    }

    private static void labels(Section section, Field.Many<KeyValue> field, String key) {
        section.written(key).ifPresent(node -> {
            Section.Gathered<KeyValue> gathered = new Section.Gathered<>();
            for (Node.Entry entry : Section.entries(node)) {
                gathered.add(
                        new KeyValue(entry.key(), Section.text(entry.value())),
                        entry.value().origin());
            }
            if (!gathered.isEmpty()) {
                section.set(field, gathered.items(), gathered.origin());
            }
        });
    }
}
