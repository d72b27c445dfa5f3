package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.ListItem;
import dev.hull.formats.falco.Items.MacroItem;
import dev.hull.formats.falco.Items.RuleItem;
import dev.hull.model.events.EventNames;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.OutputFormat;
import dev.hull.model.rules.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Makes rules of a collection of items. */
final class RuleCompiler {
    private static final int MOST_TYPES = 100;

    private final Items items;
    private final Complaints complaints;
    private final boolean strict;
    private final Macros macros;
    private final Lists lists;
    private final @Nullable ListSubstitution substitution;
    private final Conditions conditions;

    RuleCompiler(Items items, Complaints complaints, boolean strict) {
        this.items = items;
        this.complaints = complaints;
        this.strict = strict;
        this.macros = new Macros(items.macros);
        this.lists = strict ? Lists.none() : new Lists(items.lists, complaints);
        this.substitution = strict ? new ListSubstitution(items.lists) : null;
        this.conditions = new Conditions(macros, lists, strict);
    }

    /** {@return the rules, but for those that something is wrong with} */
    List<Rule> compile() {
        macros.parse(complaints, substitution);
        List<Rule> rules = new ArrayList<>();
        for (RuleItem rule : items.rules.values()) {
            if (complaints.isOver()) {
                return List.of();
            }
            if (rule.known) {
                compile(rule, rules);
            }
        }
        if (!complaints.isOver()) {
            warnOfUnused();
        }
        return strict && complaints.failed() ? List.of() : rules;
    }

    private record Parsed(Expression expression, Subject subject) {}

    private void compile(RuleItem rule, List<Rule> rules) {
        Parsed parsed = parse(rule);
        OutputFormat output = output(rule);
        if (parsed == null || strict && complaints.failed()) {
            return;
        }
        Compiled compiled = conditions.compile(parsed.expression, parsed.subject);
        if (parsed.subject.failed || compiled.failed() || output == null) {
            return;
        }
        SortedSet<String> reached = macros.reached(parsed.expression);
        RuleExtension extension = RuleExtension.compile(rule, macros, conditions, complaints);
        if (extension == null) {
            return;
        }
        BitSet types = (BitSet) compiled.yes().clone();
        types.or(extension.types());
        warnOfTypes(rule, types);
        warnOfOldFields(parsed.subject, compiled.condition());
        types.set(EventNames.place(EventNames.ASYNCHRONOUS));
        rules.add(new Rule(
                rule.name,
                rule.description,
                compiled.condition(),
                rule.condition.text(),
                EventNames.names(types),
                output,
                rule.priority,
                List.copyOf(rule.tags),
                rule.source,
                rule.enabled,
                extension.correlation(),
                extension.throttle(),
                List.copyOf(reached),
                List.copyOf(listsOf(rule, parsed.expression, reached)),
                rule.trail.at()));
        if (!strict) {
            Quirks.warn(compiled.condition(), parsed.subject);
            warnOfLaterFiles(rule, reached, parsed.subject);
            warnOfNames(parsed);
        }
    }

    private @Nullable Parsed parse(RuleItem rule) {
        Written written;
        try {
            written = ExceptionText.with(rule.condition, rule.exceptions, strict);
        } catch (Complaint.Refused refused) {
            complaints.add(refused.complaint);
            return null;
        }
        return parse(rule, written);
    }

    private @Nullable Parsed parse(RuleItem rule, Written written) {
        String text = written.text();
        Subject subject = new Subject(complaints, rule.trail, rule.conditionTrail, written, text, rule.skipsUnknown);
        try {
            if (substitution != null) {
                text = substitution.in(text);
                subject = new Subject(complaints, rule.trail, rule.conditionTrail, written, text, rule.skipsUnknown);
            }
            List<Complaint.Stop> notes = new ArrayList<>();
            Expression expression = ExpressionParser.parse(text, notes);
            if (!strict) {
                notes.forEach(subject::stop);
            }
            macros.resolve(expression, subject);
            return new Parsed(expression, subject);
        } catch (Complaint.Stop stop) {
            subject.stop(stop);
            return null;
        }
    }

    private @Nullable OutputFormat output(RuleItem rule) {
        if (strict && complaints.failed()) {
            return null;
        }
        if (OutputReader.namesContainerInfo(rule.output.text())) {
            complaints.add(rule.outputTrail.complain(Kind.OLD_FIELD, "%container.info", "it is left out"));
        }
        try {
            OutputFormat output = OutputReader.read(rule.output.text());
            for (OutputFormat.Piece piece : output.pieces()) {
                if (piece instanceof OutputFormat.Slot slot) {
                    OldFields.named(slot.operand())
                            .forEach(old -> complaints.add(
                                    rule.outputTrail.complain(Kind.OLD_FIELD, old, OldFields.instead(old))));
                }
            }
            return output;
        } catch (Complaint.Stop stop) {
            if (rule.skipsUnknown) {
                complaints.add(rule.outputTrail.complain(
                        Kind.SKIPPED_FIELD, rule.name, "its output names a field that does not exist"));
            } else {
                Complaint complaint = rule.outputTrail.complain(stop.kind, stop.args.toArray(String[]::new));
                complaints.add(complaint.at(strict ? complaint.at() : rule.output.at(stop.at)));
            }
            return null;
        }
    }

    private void warnOfTypes(RuleItem rule, BitSet types) {
        int count = types.cardinality();
        if ((count == 0 || count > MOST_TYPES) && rule.warnsOfEventTypes) {
            complaints.add(rule.trail.complain(Kind.NO_EVENT_TYPES, rule.name, Integer.toString(count)));
        }
    }

    private static void warnOfOldFields(Subject subject, Condition condition) {
        for (String old : OldFields.named(condition)) {
            subject.whole(
                    Kind.OLD_FIELD, Math.max(0, subject.written.text().indexOf(old)), old, OldFields.instead(old));
        }
    }

    private void warnOfNames(Parsed parsed) {
        for (Expression.Name name : Macros.names(parsed.expression)) {
            if (items.lists.containsKey(name.macro())) {
                parsed.subject.say(Kind.MACRO_IS_LIST, name.at(), name.macro());
            }
        }
    }

    private void warnOfLaterFiles(RuleItem rule, SortedSet<String> reached, Subject subject) {
        for (String name : reached) {
            MacroItem macro = items.macros.get(name);
            if (macro != null && macro.file > rule.file) {
                subject.name(Kind.LATER_FILE, Math.max(0, rule.condition.text().indexOf(name)), name);
            }
        }
    }

    /** {@return names of the lists that stand in an expression and in macros that it reaches} */
    private SortedSet<String> listsOf(RuleItem rule, Expression expression, SortedSet<String> reached) {
        ListNames names = new ListNames(items.lists);
        collect(names, rule.condition, expression);
        for (String name : reached) {
            MacroItem macro = items.macros.get(name);
            if (macro != null && macro.parsed != null) {
                collect(names, macro.condition, macro.parsed);
            }
        }
        return names.found();
    }

    /** Where lists were put into the text, their names stand only in what was written. */
    private void collect(ListNames names, Written written, Expression parsed) {
        if (!strict) {
            names.collect(parsed);
            return;
        }
        try {
            names.collect(ExpressionParser.parse(written.text()));
        } catch (Complaint.Stop stop) {
            // The name of a list stands where only its items can be read: then it is not among the names.
        }
    }

    private void warnOfUnused() {
        for (MacroItem macro : items.macros.values()) {
            if (!macros.used().contains(macro.name)) {
                complaints.add(macro.trail.complain(Kind.UNUSED_MACRO, macro.name));
            }
        }
        ListNames named = new ListNames(items.lists);
        items.macros.values().forEach(macro -> {
            if (macro.parsed != null) {
                named.collect(macro.parsed);
            }
        });
        for (ListItem list : items.lists.values()) {
            boolean used = substitution != null
                    ? substitution.used().contains(list.name)
                    : lists.used().contains(list.name) || named.found().contains(list.name);
            if (!used) {
                complaints.add(list.trail.complain(Kind.UNUSED_LIST, list.name));
            }
        }
    }

    /** {@return what stands for the operand {@code text}} */
    static Operand field(String text) {
        Scanner scanner = new Scanner(text);
        Expression.Term term = ExpressionParser.term(scanner);
        if (term == null || !scanner.atEnd()) {
            throw new Complaint.Stop(Kind.UNKNOWN_FIELD, 0, text);
        }
        return Typing.operand(term);
    }
}
