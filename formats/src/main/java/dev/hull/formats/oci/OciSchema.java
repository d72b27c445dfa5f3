package dev.hull.formats.oci;

import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of {@code config.json} with their types, required keys and enumerations, from the schema of the runtime specification. */
final class OciSchema {
    private static final List<String> PAGE_SIZE = List.of("@size");

    private record Row(String type, boolean required, List<String> values) {
        boolean permits(String text) {
            return values.isEmpty() || (values.equals(PAGE_SIZE) ? isPageSize(text) : values.contains(text));
        }

        String says() {
            return values.equals(PAGE_SIZE) ? "a number and KB, MB or GB" : "one of " + String.join(", ", values);
        }

        private static boolean isPageSize(String text) {
            int unit = text.length() - 2;
            return unit > 0
                    && text.charAt(0) != '0'
                    && text.substring(0, unit).chars().allMatch(c -> c >= '0' && c <= '9')
                    && List.of("KB", "MB", "GB").contains(text.substring(unit));
        }
    }

    private final Map<String, Row> rows = read();
    private final SubjectRef ref;
    private final List<Remark> remarks;
    private final List<String> refusals = new ArrayList<>();

    private OciSchema(SubjectRef ref, List<Remark> remarks) {
        this.ref = ref;
        this.remarks = remarks;
    }

    /** Adds a remark for each field that the schema does not know, and for each value that it refuses. {@return the first refusal} */
    static Optional<String> compare(Node.Obj root, SubjectRef ref, List<Remark> remarks) {
        OciSchema schema = new OciSchema(ref, remarks);
        schema.object(root, "");
        return schema.refusals.stream().findFirst();
    }

    private void object(Node.Obj obj, String path) {
        Set<String> present = new HashSet<>();
        for (Node.Entry entry : obj.entries()) {
            present.add(entry.key());
            String below = path.isEmpty() ? entry.key() : path + "." + entry.key();
            String any = path + ".*";
            if (rows.containsKey(below)) {
                value(entry.value(), below);
            } else if (rows.containsKey(any)) {
                value(entry.value(), any);
            } else {
                unknown(entry, path);
            }
        }
        missing(obj, path, present);
    }

    private void unknown(Node.Entry entry, String path) {
        remarks.add(new Remark(
                "syntax.unknown-field",
                ref,
                path.isEmpty() ? entry.key() : path + "." + entry.key(),
                entry.keyAt(),
                List.of(Arg.of("key", entry.key()), Arg.of("format", "config.json"))));
    }

    private void missing(Node.Obj obj, String path, Set<String> present) {
        String prefix = path.isEmpty() ? "" : path + ".";
        rows.forEach((name, row) -> {
            String key = name.startsWith(prefix) ? name.substring(prefix.length()) : ".";
            boolean direct = key.indexOf('.') < 0 && !key.endsWith("[]");
            if (row.required() && direct && !present.contains(key)) {
                refuse(obj.at(), path, prefix + key + " is missing");
            }
        });
    }

    private void value(Node node, String path) {
        Row row = rows.get(path);
        if (row == null || node instanceof Node.Null) {
            return;
        }
        if (!fits(node, row.type())) {
            refuse(node.at(), path, path + " has to be of type " + row.type() + ", and is a " + node.kind());
        } else if (node instanceof Node.Text text && !row.permits(text.value())) {
            refuse(node.at(), path, path + " has to be " + row.says());
        } else {
            inside(node, path);
        }
    }

    private void inside(Node node, String path) {
        if (node instanceof Node.Obj obj) {
            object(obj, path);
        } else if (node instanceof Node.Arr arr) {
            arr.items().forEach(item -> value(item, path + "[]"));
        }
    }

    private static boolean fits(Node node, String type) {
        return switch (type) {
            case "boolean" -> node instanceof Node.Bool;
            case "integer" -> node instanceof Node.Num num && num.isWhole();
            case "string" -> node instanceof Node.Text;
            case "list" -> node instanceof Node.Arr;
            default -> node instanceof Node.Obj;
        };
    }

    private void refuse(Location at, String path, String reason) {
        refusals.add(reason);
        remarks.add(new Remark(
                "syntax.invalid-value", ref, path, at, List.of(Arg.of("key", path), Arg.of("reason", reason))));
    }

    private static Map<String, Row> read() {
        try (InputStream in = OciSchema.class.getResourceAsStream("config-fields.tsv")) {
            if (in == null) {
                throw new IllegalStateException("config-fields.tsv is missing from the build");
            }
            Map<String, Row> rows = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t", -1);
                List<String> values = cells[3].isEmpty() ? List.of() : List.of(cells[3].split("\\|"));
                rows.put(cells[0], new Row(cells[1], cells[2].equals("yes"), values));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
