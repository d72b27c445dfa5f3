package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.ExceptionItem;
import dev.hull.formats.falco.Items.RuleItem;
import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.rules.Priority;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads items that define a rule, or change one. */
final class RuleReader {
    private static final List<String> APPENDABLE = List.of("condition", "output", "desc", "tags", "exceptions");
    private static final List<String> REPLACEABLE = List.of(
            "condition",
            "output",
            "desc",
            "priority",
            "capture",
            "capture_duration",
            "tags",
            "exceptions",
            "enabled",
            "warn_evttypes",
            "skip-if-unknown-filter");
    private static final List<String> FALCO_KEYS = List.of(
            "rule",
            "condition",
            "output",
            "desc",
            "priority",
            "source",
            "enabled",
            "capture",
            "capture_duration",
            "warn_evttypes",
            "skip-if-unknown-filter",
            "tags",
            "exceptions",
            "override",
            "append");
    private static final List<String> EXTENSION_KEYS = List.of("threshold", "sequence", "throttle");

    private final Items items;
    private final Complaints complaints;
    private final RuleOptions options;
    private final int file;

    RuleReader(Items items, Complaints complaints, RuleOptions options, int file) {
        this.items = items;
        this.complaints = complaints;
        this.options = options;
        this.file = file;
    }

    void read(Node.Obj item, Trail parent) {
        String name = Keys.text(item, "rule", parent.into("rule", "", item.at()));
        Trail trail = parent.into("rule", name, item.at());
        List<String> known = new ArrayList<>(FALCO_KEYS);
        if (!options.strictCompat()) {
            known.addAll(EXTENSION_KEYS);
        }
        Keys.warnOfUnknown(item, known, trail, complaints);
        boolean append = Keys.flag(item, "append", false, trail);
        if (append) {
            complaints.add(trail.complain(Kind.OLD_APPEND));
        }
        Overriding overriding = Overriding.of(item, APPENDABLE, REPLACEABLE, trail);
        if (append && overriding.any()) {
            throw trail.refuse(Kind.APPEND_AND_OVERRIDE);
        }
        if (overriding.any()) {
            override(item, name, overriding, trail);
        } else if (append) {
            appendOld(item, name, trail);
        } else if (!item.has("condition") && !item.has("output") && !item.has("desc") && !item.has("priority")) {
            enable(item, name, trail);
        } else {
            define(item, name, trail);
        }
    }

    private RuleItem target(Node.Obj item, String name, Trail trail) {
        RuleItem rule = items.rules.get(name);
        if (rule == null) {
            throw trail.refuse(Kind.NO_TARGET, "rule", name);
        }
        String source = source(item, trail);
        if (!source.isEmpty() && !source.equals(rule.source)) {
            throw trail.refuse(Kind.OTHER_SOURCE, name, rule.source);
        }
        return rule;
    }

    /** {@return what {@code source} says, empty if nothing} */
    private static String source(Node.Obj item, Trail trail) {
        Node node = item.get("source").orElse(item);
        if (node == item || node instanceof Node.Null) {
            return "";
        }
        if (!Keys.isScalar(node)) {
            throw trail.into("value for", "source", node.at()).refuse(Kind.NOT_SCALAR, "source", node.kind());
        }
        return Keys.scalar(node);
    }

    private void enable(Node.Obj item, String name, Trail trail) {
        Keys.text(item, "enabled", trail);
        boolean enabled = Keys.flag(item, "enabled", true, trail);
        complaints.add(trail.complain(Kind.OLD_ENABLED));
        target(item, name, trail).enabled = enabled;
    }

    private void define(Node.Obj item, String name, Trail trail) {
        RuleItem rule = new RuleItem(name, trail);
        rule.condition = Keys.written(item, "condition", trail);
        rule.conditionTrail = trail.into("rule condition", "", place(item, "condition"));
        rule.output = output(item, trail);
        rule.outputTrail = trail.into("rule output", "", place(item, "output"));
        rule.description = Keys.text(item, "desc", trail);
        complaints.attempt(() -> rule.priority = priority(item, trail));
        String source = source(item, trail);
        rule.source = source.isEmpty() ? RuleItem.SYSCALL : source;
        rule.enabled = Keys.flag(item, "enabled", true, trail);
        rule.warnsOfEventTypes = Keys.flag(item, "warn_evttypes", true, trail);
        rule.skipsUnknown = Keys.flag(item, "skip-if-unknown-filter", false, trail);
        checkCapture(item, trail);
        rule.tags.addAll(Keys.words(item, "tags", trail, false));
        rule.extension = options.strictCompat() ? ExtensionItem.NONE : ExtensionReader.read(item, trail);
        RuleItem before = items.rules.get(name);
        if (before != null && !source.isEmpty() && !before.source.equals(rule.source)) {
            throw trail.refuse(Kind.OTHER_SOURCE, name, before.source);
        }
        List<ExceptionItem> exceptions = exceptions(item, trail, false);
        rule.known = rule.source.equals(RuleItem.SYSCALL);
        if (!rule.known) {
            complaints.add(trail.complain(Kind.UNKNOWN_SOURCE, rule.source, name));
        }
        for (ExceptionItem exception : exceptions) {
            rule.exceptions.add(ExceptionText.checked(exception, rule.known));
        }
        rule.file = file;
        items.change();
        items.rules.put(name, rule);
    }

    private static void checkCapture(Node.Obj item, Trail trail) {
        Keys.flag(item, "capture", false, trail);
        if (item.has("capture_duration")) {
            String text = Keys.text(item, "capture_duration", trail);
            if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(Character::isDigit)) {
                throw trail.into("value for", "capture_duration", place(item, "capture_duration"))
                        .refuse(Kind.BAD_VALUE, text, "capture_duration");
            }
        }
    }

    private static Location place(Node.Obj item, String key) {
        return item.get(key).orElse(item).at();
    }

    private static Written output(Node.Obj item, Trail trail) {
        Written output = Keys.written(item, "output", trail);
        return new Written(output.text().strip(), output.parts());
    }

    private static Priority priority(Node.Obj item, Trail trail) {
        String text = Keys.text(item, "priority", trail);
        String upper = text.toUpperCase(Locale.ROOT);
        for (Priority priority : Priority.values()) {
            if (upper.equals(priority.name()) || upper.equals("INFO") && priority == Priority.INFORMATIONAL) {
                return priority;
            }
        }
        throw trail.into("rule priority", "", place(item, "priority")).refuse(Kind.BAD_PRIORITY, text);
    }

    private void appendOld(Node.Obj item, String name, Trail trail) {
        RuleItem rule = target(item, name, trail);
        if (!item.has("condition") && !item.has("exceptions")) {
            throw trail.refuse(Kind.NOTHING_TO_APPEND);
        }
        if (item.has("condition")) {
            rule.condition = rule.condition.then(" ", Keys.written(item, "condition", trail));
        }
        appendExceptions(rule, exceptions(item, trail, true));
        changed(rule);
    }

    private void changed(RuleItem rule) {
        rule.file = file;
        items.change();
    }

    private void override(Node.Obj item, String name, Overriding overriding, Trail trail) {
        Set<String> given = new HashSet<>();
        for (String key : REPLACEABLE) {
            if (item.has(key)) {
                given.add(key);
            }
        }
        for (String key : overriding.append()) {
            if (!given.remove(key)) {
                throw trail.refuse(Kind.OVERRIDE_WITHOUT_VALUE, key);
            }
        }
        RuleItem rule = target(item, name, trail);
        for (String key : overriding.append()) {
            append(rule, item, key, trail);
        }
        for (String key : overriding.replace()) {
            if (!given.remove(key)) {
                throw trail.refuse(Kind.OVERRIDE_WITHOUT_VALUE, key);
            }
            replace(rule, item, key, trail);
        }
        for (String key : REPLACEABLE) {
            if (given.contains(key)) {
                throw trail.into("overrides", key, place(item, key)).refuse(Kind.NOT_OVERRIDDEN, key);
            }
        }
        changed(rule);
    }

    private void append(RuleItem rule, Node.Obj item, String key, Trail trail) {
        switch (key) {
            case "condition" -> rule.condition = rule.condition.then(" ", Keys.written(item, key, trail));
            case "output" -> rule.output = rule.output.then(" ", Keys.written(item, key, trail));
            case "desc" -> rule.description += " " + Keys.text(item, key, trail);
            case "tags" -> rule.tags.addAll(Keys.words(item, key, trail, true));
            default -> appendExceptions(rule, exceptions(item, trail, true));
        }
    }

    private void replace(RuleItem rule, Node.Obj item, String key, Trail trail) {
        switch (key) {
            case "condition" -> rule.condition = Keys.written(item, key, trail);
            case "output" -> rule.output = output(item, trail);
            case "desc" -> rule.description = Keys.text(item, key, trail);
            case "priority" -> rule.priority = priority(item, trail);
            case "enabled" -> rule.enabled = Keys.flag(item, key, true, trail);
            case "warn_evttypes" -> rule.warnsOfEventTypes = Keys.flag(item, key, true, trail);
            case "skip-if-unknown-filter" -> rule.skipsUnknown = Keys.flag(item, key, false, trail);
            case "tags" -> {
                rule.tags.clear();
                rule.tags.addAll(Keys.words(item, key, trail, true));
            }
            case "exceptions" -> {
                rule.exceptions.clear();
                for (ExceptionItem exception : exceptions(item, trail, false)) {
                    rule.exceptions.add(ExceptionText.checked(exception, rule.known));
                }
            }
            default -> checkCapture(item, trail);
        }
    }

    private void appendExceptions(RuleItem rule, List<ExceptionItem> more) {
        for (ExceptionItem exception : more) {
            int place = -1;
            for (int i = 0; i < rule.exceptions.size(); i++) {
                place = rule.exceptions.get(i).name().equals(exception.name()) ? i : place;
            }
            Trail trail = exception.trail();
            if (place >= 0) {
                if (!exception.fields().isAbsent() || !exception.comparisons().isAbsent()) {
                    throw trail.refuse(Kind.EXCEPTION_ONLY_VALUES, exception.name());
                }
                rule.exceptions.set(place, rule.exceptions.get(place).withMore(exception.values()));
                continue;
            }
            if (exception.fields().isAbsent() || exception.values().isEmpty()) {
                String missing = exception.fields().isAbsent() ? "fields" : "values";
                throw trail.refuse(Kind.EXCEPTION_NO_FIELDS, exception.name(), missing);
            }
            rule.exceptions.add(ExceptionText.checked(exception, rule.known));
        }
    }

    private List<ExceptionItem> exceptions(Node.Obj item, Trail trail, boolean append) {
        Node node = item.get("exceptions").orElse(item);
        if (node == item || node instanceof Node.Null) {
            return List.of();
        }
        Trail all = trail.into("exceptions", "", node.at());
        if (!(node instanceof Node.Arr list)) {
            throw all.refuse(Kind.NOT_SEQUENCE, "exceptions", node.kind());
        }
        List<ExceptionItem> exceptions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node each : list.items()) {
            ExceptionItem exception = ExceptionReader.read(each, trail, all, append, complaints);
            if (!seen.add(exception.name())) {
                complaints.add(exception.trail().complain(Kind.EXCEPTION_TWICE, exception.name()));
            }
            exceptions.add(exception);
        }
        return exceptions;
    }
}
