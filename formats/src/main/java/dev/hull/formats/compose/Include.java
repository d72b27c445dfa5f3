package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the projects that a document includes: each is read by itself, and its resources must not be those of the document in other words. */
record Include(Loader loader, Loader.Place place, Environment environment, String path) {
    private static final List<String> SECTIONS =
            List.of("services", "volumes", "networks", "secrets", "configs", "models");
    private static final int DEEPEST = 100;
    private static final Trail TRAIL = Trail.TOP.to("include");

    Node.Obj apply(Node.Obj root) {
        Node include = Edit.child(root, "include");
        if (include == null) {
            return root;
        }
        if (!(include instanceof Node.Arr arr)) {
            if (!(include instanceof Node.Null)) {
                loader.complaints.invalid(include, TRAIL, "must be a list, not a " + include.kind());
            }
            return Edit.without(root, "include");
        }
        Node.Obj joined = root;
        for (Node item : arr.items()) {
            joined = one(joined, item);
        }
        return Edit.without(joined, "include");
    }

    private Node.Obj one(Node.Obj root, Node item) {
        List<String> paths = item instanceof Node.Text text ? List.of(text.value()) : strings(item, "path");
        if (paths.isEmpty()) {
            return root;
        }
        Optional<String> remote = paths.stream().filter(Loader::isRemote).findFirst();
        if (remote.isPresent()) {
            loader.complaints.absent(
                    item, TRAIL, "`" + remote.get() + "` is not on this machine, and nothing is fetched");
            return root;
        }
        List<String> absolute =
                paths.stream().map(name -> Loader.absolute(name, place)).toList();
        List<String> included = new ArrayList<>(place.included());
        included.add(path);
        if (included.contains(absolute.getFirst())) {
            loader.complaints.contradiction(item, TRAIL, "`" + paths.getFirst() + "` includes itself in a circle");
            return root;
        }
        if (included.size() > DEEPEST || !loader.budget.takesFile()) {
            loader.complaints.invalid(item, TRAIL, "files include each other too deep, or too often");
            return root;
        }
        String directory = Edit.text(item, "project_directory");
        String folder = directory.isEmpty() ? UnixPath.folder(absolute.getFirst()) : Loader.absolute(directory, place);
        String relative = UnixPath.isAbsolute(directory) ? directory : UnixPath.relative(place.files(), folder);
        Environment own = environment.under(variables(item, folder));
        Loader.Place inner = new Loader.Place(relative, folder, included);
        Node.Obj imported = loader.model(absolute, inner, own, true, item.at());
        return joined(root, imported, item.at());
    }

    private static List<String> strings(Node item, String key) {
        Node value = Edit.child(item, key);
        return value instanceof Node.Text text
                ? List.of(text.value())
                : Edit.items(item, key).stream()
                        .filter(Node.Text.class::isInstance)
                        .map(GoText::of)
                        .toList();
    }

    private Map<String, DotEnv.Value> variables(Node item, String folder) {
        List<String> names = strings(item, "env_file");
        Map<String, DotEnv.Value> values = new LinkedHashMap<>();
        if (names.isEmpty()) {
            Optional<Source> source = loader.files.open(UnixPath.join(folder, ".env"), item.at());
            return source.map(file -> read(file, values, item)).orElse(values);
        }
        Map<String, DotEnv.Value> all = values;
        for (String name : names) {
            String file = UnixPath.isAbsolute(name)
                    ? name
                    : UnixPath.join(UnixPath.join(loader.files.root(), place.folder()), name);
            String absolute = UnixPath.isAbsolute(place.folder()) && !UnixPath.isAbsolute(name)
                    ? UnixPath.join(place.folder(), name)
                    : file;
            Optional<Source> source = loader.files.open(absolute, item.at());
            if (source.isEmpty()) {
                loader.complaints.absent(item, TRAIL, "there is no env file " + name);
            } else {
                all = read(source.get(), all, item);
            }
        }
        return all;
    }

    private Map<String, DotEnv.Value> read(Source source, Map<String, DotEnv.Value> known, Node item) {
        DotEnv.Result result = DotEnv.read(source, known, environment::get);
        if (!result.error().isEmpty()) {
            loader.complaints.invalid(item, TRAIL, result.error());
        }
        return result.values();
    }

    private Node.Obj joined(Node.Obj root, Node.Obj imported, Location by) {
        Node.Obj result = root;
        for (String section : SECTIONS) {
            if (Edit.child(imported, section) instanceof Node.Obj from) {
                Node.Obj to = Edit.child(result, section) instanceof Node.Obj obj
                        ? obj
                        : Edit.object(List.of(), from.origin());
                result = Edit.put(result, section, section(to, from, section, by));
            }
        }
        return result;
    }

    private Node.Obj section(Node.Obj to, Node.Obj from, String section, Location by) {
        Map<String, Node.Entry> entries = to.byKey();
        for (Node.Entry entry : from.entries()) {
            Node.Entry known = entries.get(entry.key());
            if (known == null) {
                entries.put(entry.key(), entry.with(Edit.through(entry.value(), by)));
            } else if (!Same.value(known.value(), entry.value())) {
                loader.complaints.contradiction(
                        known.value(),
                        Trail.TOP.to(section).to(entry.key()),
                        "an included file says something else of the same name");
            }
        }
        return Edit.object(entries.values(), to.origin());
    }
}
