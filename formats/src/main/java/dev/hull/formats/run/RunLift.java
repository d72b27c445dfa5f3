package dev.hull.formats.run;

import dev.hull.formats.docker.CreateBody;
import dev.hull.formats.platform.Defaults;
import dev.hull.formats.shell.Word;
import dev.hull.formats.tree.Node;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Platform;
import dev.hull.model.Role;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.Unread;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;

/** From a line to the workload that it starts. */
final class RunLift {
    private final RunLine line;
    private final Engine engine;
    private final Settings.Builder container = Settings.NONE.toBuilder();
    private final Settings.Builder workload = Settings.NONE.toBuilder();

    private RunLift(RunLine line, Engine engine) {
        this.line = line;
        this.engine = engine;
    }

    static Workload workload(RunLine line, SubjectRef ref, Engine engine) {
        return new RunLift(line, engine).workload(ref);
    }

    private Workload workload(SubjectRef ref) {
        CreateBody.read(line.body(), new RunProvenance(line.unresolved()), engine, container, workload);
        if (line.pull() instanceof Node.Text pull) {
            container.set(Fields.PULL_POLICY, Setting.decided(pull.value(), pull.origin()));
        }
        for (Word word : line.unread()) {
            container.orElse(Fields.IMAGE, new Setting.Open<>(Fields.IMAGE.worst(), word.text()));
            Fields.ALL.forEach(field -> leaveOpen(field, word));
        }
        Defaults defaults = Defaults.of(engine);
        defaults.complete(container, Scope.CONTAINER);
        defaults.complete(workload, Scope.WORKLOAD);
        Container one = new Container(ref, Role.MAIN, container.build(), line.head(), RunPaths.PATHS, engine);
        boolean swarm = line.action() == Action.SERVICE_CREATE;
        Platform platform = swarm
                ? new Platform.Docker(true, "", "", List.of(), Platform.Docker.PLAIN.facts())
                : Platform.Docker.PLAIN;
        return new Workload(ref, List.of(one), workload.build(), platform, engine, line.head(), RunPaths.PATHS);
    }

    /** A word that may hold any flag leaves every field open that a flag can say. */
    private void leaveOpen(Field<?> field, Word word) {
        if (field.scope() == Scope.CONTAINER && RunPaths.PATHS.canSay(field)) {
            switch (field) {
                case Field.One<?> one -> openOne(one, word);
                case Field.Many<?> many -> openMany(many, word);
            }
        }
    }

    private <T> void openOne(Field.One<T> field, Word word) {
        container.orElse(field, new Setting.Open<>(field.worst(), word.text()));
    }

    private <E> void openMany(Field.Many<E> field, Word word) {
        Setting<Items<E>> before = container.build().get(field);
        Items<E> items = before.worst();
        List<Unread> unread = new ArrayList<>(items.unread());
        unread.add(new Unread(word.text(), word.text(), word.origin(Layer.COMMAND_LINE)));
        container.set(field, Setting.decided(new Items<>(items.known(), unread), word.origin(Layer.COMMAND_LINE)));
    }
}
