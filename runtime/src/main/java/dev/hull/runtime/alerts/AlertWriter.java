package dev.hull.runtime.alerts;

import dev.hull.model.events.EventFields;
import dev.hull.model.events.EventGap;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Actor;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes an alert of each match: its text, its values, who did it. */
public final class AlertWriter {
    private final List<Rule> rules;
    private final List<Output> outputs = new ArrayList<>();
    private final Consumer<Alert> to;
    private String uncertain = "";

    /** Alerts of {@code rules}, by their places, go to {@code to}. */
    public AlertWriter(List<Rule> rules, Consumer<Alert> to) {
        this.rules = rules;
        this.to = to;
        List<Operand.Reference> always = List.of(reference("evt.time"));
        rules.forEach(rule -> outputs.add(new Output(rule.output(), always)));
    }

    private static Operand.Reference reference(String name) {
        var field = EventFields.named(name);
        return new Operand.Reference(field, "", field.type());
    }

    /** Rule number {@code place} matched. */
    public void write(int place, Moment moment) {
        Output output = outputs.get(place);
        to.accept(new Alert(
                rules.get(place),
                moment.event().number(),
                moment.event().time(),
                output.text(moment),
                output.fields(moment),
                actor(moment.task()),
                uncertain));
    }

    private static Actor actor(Task task) {
        return new Actor(
                task.pid(),
                task.comm().toString(),
                task.program().path().toString(),
                task.container().id().toString(),
                "");
    }

    /** Events were lost: what alerts say from now on may rest on what is no longer so. */
    public void gap(EventGap gap) {
        uncertain = gap.reason();
    }
}
