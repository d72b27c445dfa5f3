package dev.hull.formats.falco;

import dev.hull.model.rules.Priority;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the files defined so far: lists, macros and rules in the order of their first definitions. A change takes a number; an
 * item sees those that were first defined before its own last change.
 */
final class Items {
    final Map<String, ListItem> lists = new LinkedHashMap<>();
    final Map<String, MacroItem> macros = new LinkedHashMap<>();
    final Map<String, RuleItem> rules = new LinkedHashMap<>();
    final List<PluginNeed> plugins = new ArrayList<>();
    Version engine = Version.NONE;
    private int changes;

    /** {@return the number of a new change} */
    int change() {
        return changes++;
    }

    static final class ListItem {
        final String name;
        Trail trail;
        List<String> items = new ArrayList<>();
        int defined;
        int changed;
        int file;

        ListItem(String name, Trail trail) {
            this.name = name;
            this.trail = trail;
        }
    }

    static final class MacroItem {
        final String name;
        Trail trail;
        Trail conditionTrail;
        Written condition = Written.NOTHING;
        int defined;
        int changed;
        /** The file of its first definition. */
        int file;

        /** Of {@code condition}, once it was asked for. */
        @Nullable
        Expression parsed;

        MacroItem(String name, Trail trail, Trail conditionTrail) {
            this.name = name;
            this.trail = trail;
            this.conditionTrail = conditionTrail;
        }
    }

    static final class RuleItem {
        final String name;
        Trail trail;
        Trail conditionTrail;
        Trail outputTrail;
        Written condition = Written.NOTHING;
        Written output = Written.NOTHING;
        String description = "";
        Priority priority = Priority.DEBUG;
        String source = SYSCALL;
        boolean known = true;
        boolean enabled = true;
        boolean warnsOfEventTypes = true;
        boolean skipsUnknown;
        TreeSet<String> tags = new TreeSet<>();
        List<ExceptionItem> exceptions = new ArrayList<>();
        ExtensionItem extension = ExtensionItem.NONE;
        /** The file of its last change. */
        int file;

        static final String SYSCALL = "syscall";

        RuleItem(String name, Trail trail) {
            this.name = name;
            this.trail = trail;
            this.conditionTrail = trail;
            this.outputTrail = trail;
        }
    }

    /** An entry of an exception: a word, or a list of entries. */
    record Entry(String word, List<Entry> list, boolean isList) {
        static final Entry ABSENT = new Entry("", List.of(), false);

        static Entry of(String word) {
            return new Entry(word, List.of(), false);
        }

        static Entry of(List<Entry> list) {
            return new Entry("", List.copyOf(list), true);
        }

        boolean isAbsent() {
            return !isList && word.isEmpty();
        }

        /** {@return the words of a list, or the one word} */
        List<String> words() {
            return isList ? list.stream().map(Entry::word).toList() : List.of(word);
        }
    }

    record ExceptionItem(String name, Entry fields, Entry comparisons, List<Entry> values, Trail trail) {
        ExceptionItem {
            values = List.copyOf(values);
        }

        ExceptionItem withComparisons(Entry other) {
            return new ExceptionItem(name, fields, other, values, trail);
        }

        ExceptionItem withMore(List<Entry> more) {
            List<Entry> all = new ArrayList<>(values);
            all.addAll(more);
            return new ExceptionItem(name, fields, comparisons, all, trail);
        }
    }

    /** One of {@code names} must be there in the version beside it. */
    record PluginNeed(List<String> names, List<Version> versions, Trail trail) {}
}
