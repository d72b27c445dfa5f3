package dev.hull.runtime.alerts;

import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Actor;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.state.Container;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import java.util.IdentityHashMap;
import java.util.List;

/** Makes alerts: the outputs of rules, filled in. What a rule needs is bound when it first matches. */
public final class Alerts {
    private final AlertStyle style;
    private final IdentityHashMap<Rule, Output> outputs = new IdentityHashMap<>();

    public Alerts(AlertStyle style) {
        this.style = style;
    }

    /** {@return what {@code rule} says at {@code moment}} */
    public Alert of(Rule rule, Moment moment) {
        Output output = outputs.computeIfAbsent(rule, each -> Output.of(each, style));
        return new Alert(
                rule,
                moment.event().number(),
                moment.event().time(),
                output.message(moment),
                output.fields(moment),
                actor(moment),
                moment.machine().hostname().toString(),
                moment.machine().uncertainty());
    }

    private static Actor actor(Moment moment) {
        Task task = moment.task();
        Container container = moment.container();
        return new Actor(
                task.pid(),
                Rendering.printable(task.comm()),
                Rendering.printable(task.program().path()),
                Rendering.printable(container.id()),
                container == Container.HOST
                        ? ""
                        : Rendering.printable(container.details().name()));
    }

    /**
     * Binds the outputs of {@code rules} now and not at their first matches.
     *
     * @throws IllegalArgumentException if a field of one is not read
     */
    public void bind(List<Rule> rules) {
        rules.forEach(rule -> outputs.computeIfAbsent(rule, each -> Output.of(each, style)));
    }
}
