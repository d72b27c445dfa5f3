package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.ListItem;
import dev.hull.formats.falco.Items.MacroItem;
import dev.hull.formats.falco.Items.PluginNeed;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.formats.yaml.YamlStream;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the items of one file into the collection of all. */
final class ItemReader {
    static final Version ENGINE = new Version(0, 62, 0);

    private static final List<String> LIST_KEYS = List.of("list", "items", "append", "override");
    private static final List<String> MACRO_KEYS = List.of("macro", "condition", "append", "override");

    private final Items items;
    private final Complaints complaints;
    private final RuleOptions options;
    private final int file;

    ItemReader(Items items, Complaints complaints, RuleOptions options, int file) {
        this.items = items;
        this.complaints = complaints;
        this.options = options;
        this.file = file;
    }

    /** {@return in what the file differs from the schema of rule files, which is no mistake} */
    List<String> read(Source source) {
        Trail trail = Trail.of(source);
        YamlStream stream = Yaml.read(source, Dialect.CORE, options.limits());
        stream.problems()
                .forEach(problem -> complaints.add(trail.into("rules content", "", problem.at())
                        .complain(Kind.NOT_YAML, plain(problem.reason()))));
        List<String> deviations = new ArrayList<>();
        if (!stream.problems().isEmpty()) {
            return deviations;
        }
        for (Document document : stream.documents()) {
            if (!(document.root() instanceof Node.Null)) {
                deviations.addAll(RuleSchema.deviations(document.root()));
                complaints.attempt(() -> document(document.root(), trail));
            }
        }
        return deviations;
    }

    private static String plain(String reason) {
        return reason.startsWith("not YAML: ") ? reason.substring("not YAML: ".length()) : reason;
    }

    private void document(Node root, Trail trail) {
        if (!(root instanceof Node.Arr list)) {
            throw trail.into("rules content", "", root.at()).refuse(Kind.NOT_A_LIST, root.kind());
        }
        for (Node item : list.items()) {
            if (complaints.isOver()) {
                return;
            }
            if (!(item instanceof Node.Null)) {
                complaints.attempt(() -> item(item, trail));
            }
        }
    }

    private void item(Node node, Trail trail) {
        if (!(node instanceof Node.Obj item)) {
            throw trail.into("rules content item", "", node.at()).refuse(Kind.NOT_A_MAPPING, node.kind());
        }
        if (item.has("required_engine_version")) {
            engine(item, trail.into("required_engine_version", "", item.at()));
        } else if (item.has("required_plugin_versions")) {
            plugins(item, trail);
        } else if (item.has("list")) {
            list(item, trail);
        } else if (item.has("macro")) {
            macro(item, trail);
        } else if (item.has("rule")) {
            new RuleReader(items, complaints, options, file).read(item, trail);
        } else {
            complaints.add(trail.into("rules content item", "", item.at()).complain(Kind.UNKNOWN_ITEM));
        }
    }

    private void engine(Node.Obj item, Trail trail) {
        String written = Keys.text(item, "required_engine_version", trail);
        boolean number =
                !written.isEmpty() && written.length() < 6 && written.chars().allMatch(Character::isDigit);
        Version wanted = number ? new Version(0, Integer.parseInt(written), 0) : Version.of(written);
        if (wanted.isBad()) {
            throw trail.refuse(Kind.BAD_VERSION, written);
        }
        if (!ENGINE.satisfies(wanted)) {
            throw trail.refuse(Kind.WRONG_VERSION, wanted.toString(), ENGINE.toString());
        }
        if (items.engine.compareTo(wanted) < 0) {
            items.engine = wanted;
        }
    }

    private void plugins(Node.Obj item, Trail parent) {
        Node value = item.get("required_plugin_versions").orElseThrow();
        Trail trail = parent.into("required plugin versions", "", value.at());
        if (!(value instanceof Node.Arr list)) {
            throw trail.refuse(Kind.NOT_SEQUENCE, "required_plugin_versions", value.kind());
        }
        for (Node each : list.items()) {
            Trail entry = trail.into("required plugin versions entry", "", each.at());
            Node.Obj plugin = Keys.mapping(each, entry);
            String name = Keys.text(plugin, "name", entry);
            Trail named = trail.into("required plugin versions entry", name, each.at());
            List<String> names = new ArrayList<>(List.of(name));
            List<Version> versions = new ArrayList<>();
            versions.add(version(plugin, name, named));
            for (Node other : Keys.sequence(plugin, "alternatives", named)) {
                Trail alternative = named.into("required plugin versions alternative", "", other.at());
                Node.Obj mapping = Keys.mapping(other, alternative);
                names.add(Keys.text(mapping, "name", alternative));
                versions.add(version(mapping, names.getLast(), named));
            }
            Set<String> seen = new HashSet<>();
            for (String each2 : names) {
                if (!seen.add(each2)) {
                    throw named.refuse(Kind.PLUGIN_TWICE, each2);
                }
            }
            items.plugins.add(new PluginNeed(names, versions, named));
        }
    }

    private static Version version(Node.Obj plugin, String name, Trail trail) {
        String written = Keys.text(plugin, "version", trail);
        Version version = Version.of(written);
        if (version.isBad()) {
            throw trail.refuse(Kind.BAD_PLUGIN_VERSION, written, name);
        }
        return version;
    }

    private void list(Node.Obj item, Trail parent) {
        String name = Keys.text(item, "list", parent.into("list", "", item.at()));
        Trail trail = parent.into("list", name, item.at());
        if (!Keys.isBare(name)) {
            complaints.add(trail.complain(Kind.LIST_NAME, name));
        }
        List<String> words = Keys.words(item, "items", trail, true);
        Overriding overriding = Overriding.of(item, List.of("items"), List.of("items"), trail);
        boolean appends = appends(item, overriding, trail);
        Keys.warnOfUnknown(item, LIST_KEYS, trail, complaints);
        ListItem known = items.lists.get(name);
        if (appends) {
            if (known == null) {
                throw trail.refuse(Kind.NO_TARGET, "list", name);
            }
            known.items.addAll(words);
            known.changed = items.change();
            return;
        }
        ListItem defined = new ListItem(name, trail);
        defined.items.addAll(words);
        defined.changed = items.change();
        defined.defined = known == null ? defined.changed : known.defined;
        defined.file = known == null ? file : known.file;
        items.lists.put(name, defined);
    }

    private boolean appends(Node.Obj item, Overriding overriding, Trail trail) {
        boolean old = Keys.flag(item, "append", false, trail);
        if (old) {
            complaints.add(trail.complain(Kind.OLD_APPEND));
        }
        if (old && overriding.any()) {
            throw trail.refuse(Kind.APPEND_AND_OVERRIDE);
        }
        return old || !overriding.append().isEmpty();
    }

    private void macro(Node.Obj item, Trail parent) {
        String name = Keys.text(item, "macro", parent.into("macro", "", item.at()));
        Trail trail = parent.into("macro", name, item.at());
        if (!Keys.isIdentifier(name)) {
            complaints.add(trail.complain(Kind.MACRO_NAME, name));
        }
        Written condition = Keys.written(item, "condition", trail);
        Trail conditionTrail = trail.into(
                "macro condition", "", item.get("condition").orElse(item).at());
        Overriding overriding = Overriding.of(item, List.of("condition"), List.of("condition"), trail);
        boolean appends = appends(item, overriding, trail);
        Keys.warnOfUnknown(item, MACRO_KEYS, trail, complaints);
        MacroItem known = items.macros.get(name);
        if (appends) {
            if (known == null) {
                throw trail.refuse(Kind.NO_TARGET, "macro", name);
            }
            known.condition = known.condition.then(" ", condition);
            known.parsed = null;
            known.changed = items.change();
            return;
        }
        MacroItem defined = new MacroItem(name, trail, conditionTrail);
        defined.condition = condition;
        defined.changed = items.change();
        defined.defined = known == null ? defined.changed : known.defined;
        defined.file = known == null ? file : known.file;
        items.macros.put(name, defined);
    }
}
