package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes the paths of a project relative to one folder: contexts, env files, mounts, secrets.
 *
 * @param folder absolute, or relative to the project where a file of another folder is joined to it
 * @param home what {@code ~} stands for, or empty
 */
record ProjectPaths(String folder, String home) {
    private static final List<String> REMOTE =
            List.of("https://", "http://", "git://", "ssh://", "github.com/", "git@");

    Node.Obj apply(Node.Obj root) {
        Node.Obj services = section(root, "services", this::service);
        Node.Obj configs = section(services, "configs", config -> at(config, "file", this::unix));
        Node.Obj secrets = section(configs, "secrets", secret -> at(secret, "file", this::unix));
        return section(secrets, "volumes", this::volume);
    }

    private static Node.Obj section(Node.Obj root, String key, UnaryOperator<Node.Obj> change) {
        return Edit.within(
                root,
                key,
                section -> Edit.each(section, (_, value) -> value instanceof Node.Obj obj ? change.apply(obj) : value));
    }

    private static Node.Obj at(Node.Obj obj, String key, UnaryOperator<String> change) {
        return Edit.child(obj, key) instanceof Node.Text text ? Edit.put(obj, key, changed(text, change)) : obj;
    }

    private static Node.Text changed(Node.Text text, UnaryOperator<String> change) {
        String value = change.apply(text.value());
        return value.equals(text.value()) ? text : Node.Text.of(value, text.origin());
    }

    private static Node.Obj items(Node.Obj obj, String key, UnaryOperator<Node> change) {
        return Edit.child(obj, key) instanceof Node.Arr arr
                ? Edit.put(
                        obj, key, new Node.Arr(arr.items().stream().map(change).toList(), arr.origin()))
                : obj;
    }

    private Node.Obj service(Node.Obj service) {
        Node.Obj built = Edit.within(service, "build", this::build);
        Node.Obj files = items(
                built, "env_file", item -> item instanceof Node.Obj file ? at(file, "path", this::absolute) : item);
        Node.Obj labels = items(
                files, "label_file", item -> item instanceof Node.Text text ? changed(text, this::absolute) : item);
        Node.Obj extended = Edit.within(labels, "extends", base -> at(base, "file", this::absolute));
        Node.Obj watched = Edit.within(
                extended,
                "develop",
                develop -> items(
                        develop,
                        "watch",
                        item -> item instanceof Node.Obj watch ? at(watch, "path", this::absolute) : item));
        return items(watched, "volumes", item -> item instanceof Node.Obj mount ? mount(mount) : item);
    }

    private Node.Obj build(Node.Obj build) {
        Node.Obj placed = at(build, "context", this::context);
        Node.Obj others = Edit.within(
                placed,
                "additional_contexts",
                contexts -> Edit.each(
                        contexts,
                        (_, value) -> value instanceof Node.Text text ? changed(text, this::context) : value));
        return Edit.within(
                others,
                "ssh",
                keys -> Edit.each(
                        keys, (_, value) -> value instanceof Node.Text text ? changed(text, this::unix) : value));
    }

    private Node.Obj mount(Node.Obj mount) {
        return Edit.text(mount, "type").equals("bind") ? at(mount, "source", this::unix) : mount;
    }

    /** A local volume with the option {@code o: bind} is a bind mount by another name. */
    private Node.Obj volume(Node.Obj volume) {
        Node options = Edit.child(volume, "driver_opts");
        boolean bind = Edit.text(volume, "driver").equals("local")
                && Edit.text(options, "o").equals("bind");
        return bind ? Edit.within(volume, "driver_opts", opts -> at(opts, "device", this::unix)) : volume;
    }

    private String context(String path) {
        boolean elsewhere = path.contains("://")
                || path.startsWith("service:")
                || REMOTE.stream().anyMatch(path::startsWith);
        return elsewhere ? path : absolute(path);
    }

    String absolute(String path) {
        String expanded = expanded(path);
        return expanded.isEmpty() || UnixPath.isAbsolute(expanded) ? expanded : UnixPath.join(folder, expanded);
    }

    private String unix(String path) {
        String expanded = expanded(path);
        return UnixPath.isAbsolute(expanded) || UnixPath.isAbsoluteOnWindows(expanded)
                ? expanded
                : UnixPath.join(folder, expanded);
    }

    private String expanded(String path) {
        return path.startsWith("~") && !home.isEmpty() ? UnixPath.join(home, path.substring(1)) : path;
    }
}
