package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Joins to a service the variables of its {@code env_file} and the labels of its {@code label_file}. What the service itself says wins; of
 * two files the later.
 *
 * @param absences collects where a file is named that can't be had
 */
record ServiceFiles(ProjectFiles files, Environment environment, Complaints complaints, List<Location> absences) {

    /**
     * {@return the printed {@code service} with its variables}
     *
     * @param written the service with its {@code env_file} in the long form
     */
    Node.Obj variables(Node.Obj service, Node written, Trail path) {
        Node.Obj own = Edit.child(service, "environment") instanceof Node.Obj obj
                ? Edit.each(obj, (name, value) -> value instanceof Node.Null ? shell(name, value) : value)
                : Edit.object(List.of(), service.origin());
        Map<String, DotEnv.Value> values = new LinkedHashMap<>();
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        own.entries().forEach(entry -> {
            if (entry.value() instanceof Node.Text text) {
                values.put(entry.key(), new DotEnv.Value(text.value(), text.at()));
            }
        });
        Map<String, DotEnv.Value> known = Map.copyOf(values);
        for (Node file : Edit.items(written, "env_file")) {
            read(file, path.to("env_file"), values, known, own);
            values.forEach((name, value) -> all.put(name, entry(name, value, file)));
        }
        own.entries().forEach(entry -> all.put(entry.key(), entry));
        return all.isEmpty()
                ? Edit.without(service, "environment")
                : Edit.put(service, "environment", Edit.object(all.values(), own.origin()));
    }

    private static Node.Entry entry(String name, DotEnv.Value value, Node file) {
        Origin origin = file.origin();
        Origin read =
                value.at().isSomewhere() ? Origin.of(origin.layer(), value.at()).through(file.at()) : origin;
        return new Node.Entry(name, value.at(), Node.Text.of(value.text(), read));
    }

    private Node shell(String name, Node empty) {
        String value = environment.get(name);
        return value == null
                ? empty
                : Node.Text.of(
                        value,
                        environment.place(name).map(empty.origin()::through).orElse(empty.origin()));
    }

    private void read(
            Node file, Trail path, Map<String, DotEnv.Value> values, Map<String, DotEnv.Value> known, Node.Obj own) {
        String name = Edit.text(file, "path");
        Optional<Source> source = files.open(name, file.at());
        if (source.isEmpty()) {
            if (isRequired(file)) {
                absent(file, path, name);
            }
            return;
        }
        String format = Edit.text(file, "format");
        if (!format.isEmpty() && !format.equals("raw") && !format.equals(".env")) {
            complaints.invalid(file, path, "`" + format + "` is no format of an env_file");
            return;
        }
        values.putAll(parse(source.get(), format, values, known, own, file, path));
    }

    private Map<String, DotEnv.Value> parse(
            Source source,
            String format,
            Map<String, DotEnv.Value> values,
            Map<String, DotEnv.Value> known,
            Node.Obj own,
            Node file,
            Trail path) {
        Function<String, @Nullable String> outer = name -> lookup(name, known, own);
        DotEnv.Result result =
                format.equals("raw") ? RawEnv.read(source, values, outer) : DotEnv.read(source, values, outer);
        if (!result.error().isEmpty()) {
            complaints.invalid(file, path, result.error());
        }
        return result.values();
    }

    private @Nullable String lookup(String name, Map<String, DotEnv.Value> known, Node.Obj own) {
        String shell = environment.get(name);
        DotEnv.Value value = known.get(name);
        return shell != null ? shell : value == null || !own.has(name) ? null : value.text();
    }

    private void absent(Node file, Trail path, String name) {
        absences.add(file.at());
        complaints.absent(file, path, "there is no file " + name);
    }

    private static boolean isRequired(Node file) {
        Node required = Edit.child(file, "required");
        return required == null
                || (required instanceof Node.Bool bool
                        ? bool.value()
                        : Shape.truth(GoText.of(required)).orElse(true));
    }

    /** {@return the printed {@code service} with the labels of its files} */
    Node.Obj labels(Node.Obj service, Node written, Trail path) {
        Map<String, DotEnv.Value> values = new LinkedHashMap<>();
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        for (Node file : Edit.items(written, "label_file")) {
            Optional<Source> source = files.open(GoText.of(file), file.at());
            if (source.isEmpty()) {
                absent(file, path.to("label_file"), GoText.of(file));
                continue;
            }
            DotEnv.Result result = DotEnv.read(
                    source.get(),
                    Map.of(),
                    name -> values.containsKey(name) ? values.get(name).text() : null);
            if (!result.error().isEmpty()) {
                complaints.invalid(file, path.to("label_file"), result.error());
            }
            values.putAll(result.values());
            result.values().forEach((name, value) -> all.put(name, entry(name, value, file)));
        }
        Edit.entries(service, "labels").forEach(entry -> all.put(entry.key(), entry));
        return all.isEmpty() ? service : Edit.put(service, "labels", Edit.object(all.values(), service.origin()));
    }
}
