package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.EnvVar;
import dev.hull.model.Item;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where the value of an environment variable comes from: the file itself, a file of variables, or whoever starts the project. */
final class Variable {
    private Variable() {}

    static Item<EnvVar> of(Node.Entry entry, ComposeReading project) {
        Node value = entry.value();
        Origin by = value.origin().in(Layer.CONTAINER);
        if (value instanceof Node.Null) {
            return new Item<>(new EnvVar(entry.key(), EnvVar.From.INHERITED, ""), at(by, entry.keyAt()));
        }
        String text = GoText.of(value);
        if (project.undecided().containsKey(value.at())) {
            return new Item<>(new EnvVar(entry.key(), EnvVar.From.INHERITED, text), by);
        }
        Optional<Location> file = file(by, project);
        if (file.isPresent()) {
            return new Item<>(new EnvVar(entry.key(), EnvVar.From.FILE, text), turned(by, file.get()));
        }
        // A value that the shell of whoever checks happens to have is in no file, and may be a secret of theirs.
        boolean shell = by.at().isSomewhere() && isVariable(by.at().text());
        EnvVar variable = shell
                ? new EnvVar(entry.key(), EnvVar.From.INHERITED, by.at().text())
                : EnvVar.literal(entry.key(), text);
        return new Item<>(variable, by);
    }

    private static boolean isVariable(String written) {
        int dollar = written.indexOf('$');
        // A default that the file itself gives is a literal value.
        return dollar >= 0 && !written.startsWith("$$", dollar) && !written.contains("-");
    }

    private static Origin at(Origin by, Location key) {
        return by.at().isSomewhere() && by.at().end() > by.at().start() ? by : new Origin(by.layer(), key, by.via());
    }

    private static Optional<Location> file(Origin by, ComposeReading project) {
        List<Location> places = new ArrayList<>(List.of(by.at()));
        places.addAll(by.via());
        return places.stream()
                .filter(place -> place.isSomewhere()
                        && !project.documents().contains(place.source().name()))
                .findFirst();
    }

    private static Origin turned(Origin by, Location file) {
        List<Location> via = new ArrayList<>(by.via());
        via.remove(file);
        if (!by.at().equals(file)) {
            via.addFirst(by.at());
        }
        return new Origin(by.layer(), file, via);
    }
}
