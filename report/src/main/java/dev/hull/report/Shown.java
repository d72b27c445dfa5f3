package dev.hull.report;

import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.K8sObject;
import dev.hull.model.Says;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import dev.hull.model.Workload;
import dev.hull.policy.Decision;
import dev.hull.policy.Judgement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Every value of an estate and who decided it, for a terminal. */
public final class Shown {
    private static final int FIELD = 25;
    private static final int VALUE = 31;
    private static final int STATE = 11;

    private final Phrases phrases;
    private final boolean verbose;
    private final Set<String> secret = new HashSet<>();
    private final StringBuilder out = new StringBuilder();

    private Shown(Phrases phrases, boolean verbose) {
        this.phrases = phrases;
        this.verbose = verbose;
    }

    /** {@return the text} What a finding about secrets rests on is masked; so are the values of environment variables. */
    public static String of(Estate estate, Judgement judgement, Phrases phrases, boolean verbose) {
        Shown shown = new Shown(phrases, verbose);
        for (Decision decision : judgement.decisions()) {
            if (decision.finding().check().startsWith("secrets.")) {
                shown.secret.add(
                        decision.finding().subject() + " " + decision.finding().field());
            }
        }
        estate.workloads().forEach(shown::workload);
        estate.stages().forEach(shown::stage);
        estate.objects().forEach(shown::object);
        return shown.out.toString();
    }

    private void workload(Workload workload) {
        line(workload.ref() + "   " + workload.engine()
                + place(workload.at().toString(), workload.at().isSomewhere()));
        settings(workload.ref(), workload.settings(), Scope.WORKLOAD);
        for (Container container : workload.containers()) {
            if (!container.ref().equals(workload.ref())) {
                line(container.ref()
                        + place(container.at().toString(), container.at().isSomewhere()));
            }
            settings(container.ref(), container.settings(), Scope.CONTAINER);
        }
        out.append('\n');
    }

    private static String place(String text, boolean isSomewhere) {
        return isSomewhere ? "   " + text : "";
    }

    private void settings(SubjectRef subject, Settings settings, Scope scope) {
        for (Field<?> field : Fields.ALL) {
            if (field.scope() == scope && (verbose || settings.has(field))) {
                row(subject, field, settings.get(field));
            }
        }
    }

    private void row(SubjectRef subject, Field<?> field, Setting<?> setting) {
        Says says = setting.says();
        boolean hidden = secret.contains(subject + " " + field.name());
        Object value = Values.of(says.value());
        if (!verbose && value instanceof Collection<?> many && many.isEmpty() && !setting.isWritten()) {
            return;
        }
        String text = hidden ? "(" + phrases.say("show.hidden") + ")" : value(value, says);
        String by = setting.at().isSomewhere()
                ? phrases.or("layer." + says.by(), says.by()) + " " + setting.at()
                : phrases.reason(says.by());
        line("  " + Columns.pad(field.name(), FIELD) + " " + Columns.pad(Columns.cut(text, VALUE), VALUE) + " "
                + Columns.pad(phrases.say("state." + says.state()), STATE) + " " + by);
        if (verbose && !hidden && value instanceof Collection<?> many && Columns.width(text) > VALUE) {
            many.forEach(each -> line("    " + each));
        }
    }

    private String value(Object value, Says says) {
        if (value instanceof Long number && number == Fields.UNLIMITED) {
            return phrases.say("show.unlimited");
        }
        if (says.state().equals(Says.OPEN)) {
            return phrases.reason(Values.text(value));
        }
        return Values.text(value);
    }

    private void stage(DockerfileStage stage) {
        line(stage.ref() + place(stage.at().toString(), stage.at().isSomewhere()));
        instruction("FROM", stage.base().says());
        instruction("USER", stage.user().says());
        if (!stage.exposed().isEmpty()) {
            line("  " + Columns.pad("EXPOSE", FIELD) + " " + Values.text(Values.of(stage.exposed())));
        }
        out.append('\n');
    }

    private void instruction(String name, Says says) {
        String value = says.value() instanceof User user ? user.text() : String.valueOf(says.value());
        line("  " + Columns.pad(name, FIELD) + " " + Columns.pad(Columns.cut(value, VALUE), VALUE) + " "
                + phrases.say("state." + says.state()));
    }

    private void object(K8sObject object) {
        line(object.ref() + place(object.at().toString(), object.at().isSomewhere()));
    }

    private void line(String text) {
        out.append(Clean.line(text).stripTrailing()).append('\n');
    }
}
