package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Arg;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Selector;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.List;

/** What API validation would say of an object around its pod: its name, its labels, its schedule, its selector. */
final class ObjectRemarks {
    private final KubeObject object;
    private final Node.Obj root;
    private final Remarks remarks;

    ObjectRemarks(KubeObject object, Remarks remarks) {
        this.object = object;
        this.root = object.root();
        this.remarks = remarks;
    }

    void add() {
        if (!object.decoded().registered().isRegistered()) {
            return;
        }
        name();
        labels("metadata");
        if (!object.podPath().isEmpty()) {
            String holder = String.join(
                    ".", object.podPath().subList(0, object.podPath().size() - 1));
            if (!holder.isEmpty()) {
                labels(holder + ".metadata");
            }
            selector(holder);
        }
        Written<String> schedule = Nodes.writtenText(root, "spec", "schedule");
        if (object.kind().equals("CronJob")
                && schedule.isGiven()
                && !Templates.isTemplate(schedule.value())
                && !Schedule.isValid(schedule.value())) {
            invalid("spec.schedule", schedule.at(), "no schedule of five fields, as 0 3 * * *", schedule.value());
        }
    }

    private void name() {
        Written<String> name = Nodes.writtenText(root, "metadata", "name");
        if (!name.isGiven()) {
            if (!Nodes.writtenText(root, "metadata", "generateName").isGiven()) {
                Location at = root.at();
                invalid("metadata.name", at.source().at(at.start(), at.start()), "every object needs a name", "");
            }
            return;
        }
        boolean rbac = object.decoded().apiVersion().startsWith("rbac.");
        if (!Templates.isTemplate(name.value()) && !(rbac ? isSegment(name.value()) : isSubdomain(name.value()))) {
            invalid("metadata.name", name.at(), "a name is of small letters, digits, dashes and dots", name.value());
        }
    }

    /** As ValidatePathSegmentName of apimachinery. */
    private static boolean isSegment(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.indexOf('/') < 0
                && name.indexOf('%') < 0;
    }

    /** RFC 1123. */
    private static boolean isSubdomain(String name) {
        boolean signs =
                name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
        return signs
                && !name.isEmpty()
                && name.length() < 254
                && isAlphanumeric(name.charAt(0))
                && isAlphanumeric(name.charAt(name.length() - 1));
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void labels(String metadata) {
        List<String> path = new ArrayList<>(List.of(metadata.split("\\.")));
        path.add("labels");
        for (Entry entry : Nodes.object(root, path.toArray(String[]::new))
                .map(Node.Obj::entries)
                .orElse(List.of())) {
            String value = Nodes.text(entry.value());
            String key = entry.key().substring(entry.key().indexOf('/') + 1);
            String place = metadata + ".labels." + entry.key();
            if (!isLabel(value) && !Templates.isTemplate(value)) {
                invalid(
                        place,
                        entry.value().at(),
                        "a label is of at most 63 letters, digits, dashes, dots and underscores",
                        value);
            } else if ((key.isEmpty() || !isLabel(key)) && !Templates.isTemplate(entry.key())) {
                invalid(
                        place,
                        entry.keyAt(),
                        "the name of a label is of at most 63 letters, digits, dashes, dots and underscores",
                        "");
            }
        }
    }

    private static boolean isLabel(String value) {
        if (value.isEmpty()) {
            return true;
        }
        boolean signs = value.chars().allMatch(c -> isAlphanumeric((char) c) || c == '-' || c == '_' || c == '.');
        return signs
                && value.length() < 64
                && isAlphanumeric(value.charAt(0))
                && isAlphanumeric(value.charAt(value.length() - 1));
    }

    /** A controller of pods must select the pods that it makes. */
    private void selector(String holder) {
        if (!object.decoded().apiVersion().equals("apps/v1")) {
            return;
        }
        Selector selector = NetworkObjects.selector(root, "spec", "selector");
        List<String> path = new ArrayList<>(List.of(holder.split("\\.")));
        path.addAll(List.of("metadata", "labels"));
        List<KeyValue> labels = Nodes.pairs(root, path.toArray(String[]::new)).stream()
                .map(Item::value)
                .toList();
        if (selector.written() && !selector.matches(labels)) {
            Location at = Nodes.find(root, "spec", "selector").orElse(root).at();
            remarks.add(
                    "syntax.contradiction",
                    "spec.selector",
                    at,
                    Arg.of("reason", "it does not select the pods of the template"));
        }
    }

    private void invalid(String key, Location at, String reason, String value) {
        List<Arg> args = new ArrayList<>();
        args.add(Arg.of("reason", reason));
        if (!value.isEmpty() && value.length() < 80) {
            args.add(Arg.of("value", value));
        }
        remarks.add("syntax.invalid-value", key, at, args);
    }
}
