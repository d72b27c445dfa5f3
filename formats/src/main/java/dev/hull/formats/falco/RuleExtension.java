package dev.hull.formats.falco;

import dev.hull.formats.falco.ExtensionItem.Throttled;
import dev.hull.formats.falco.Items.RuleItem;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Throttle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks for beyond Falco's language, resolved.
 *
 * @param types event types of the later steps of a sequence
 */
record RuleExtension(Correlation correlation, Throttle throttle, BitSet types) {
    private static final RuleExtension NONE = new RuleExtension(new Correlation.Single(), Throttle.NONE, new BitSet());

    /** {@return it, or null if something in it is wrong} */
    static @Nullable RuleExtension compile(RuleItem rule, Macros macros, Conditions conditions, Complaints complaints) {
        ExtensionItem item = rule.extension;
        if (item == ExtensionItem.NONE) {
            return NONE;
        }
        try {
            List<Operand> by = item.by().stream().map(RuleCompiler::field).toList();
            BitSet types = new BitSet();
            List<Condition> steps = new ArrayList<>();
            for (Written written : item.steps()) {
                Subject subject = new Subject(complaints, item.trail(), item.trail(), written, written.text(), false);
                Compiled step = step(written, subject, macros, conditions);
                if (step == null) {
                    return null;
                }
                steps.add(step.condition());
                types.or(step.yes());
            }
            Correlation correlation = switch (item.kind()) {
                case SINGLE -> new Correlation.Single();
                case THRESHOLD -> new Correlation.Threshold(item.count() - 1, item.within(), by);
                case SEQUENCE -> new Correlation.Sequence(steps, item.within(), by);
            };
            Throttled throttled = item.throttled();
            List<Operand> apart =
                    throttled.by().stream().map(RuleCompiler::field).toList();
            return new RuleExtension(
                    correlation, new Throttle(throttled.same(), apart, throttled.most(), throttled.per()), types);
        } catch (Complaint.Stop stop) {
            complaints.add(item.trail().complain(stop.kind, stop.args.toArray(String[]::new)));
            return null;
        }
    }

    private static @Nullable Compiled step(Written written, Subject subject, Macros macros, Conditions conditions) {
        try {
            Expression expression = ExpressionParser.parse(written.text());
            macros.resolve(expression, subject);
            Compiled compiled = conditions.compile(expression, subject);
            return subject.failed || compiled.failed() ? null : compiled;
        } catch (Complaint.Stop stop) {
            subject.stop(stop);
            return null;
        }
    }
}
