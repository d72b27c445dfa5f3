package dev.hull.artefacts.layers;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Notable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cataloguers found in one file.
 *
 * @param path from the root, without a leading slash
 * @param distro {@link Distro#NONE} where it does not name one
 * @param owned which paths it says that OS packages installed
 * @param licences which licences it says that OS packages have
 * @param notables what matters of it by itself
 */
public record FileRecord(
        String path,
        List<Component> components,
        Distro distro,
        List<Told> owned,
        List<Told> licences,
        List<Notable> notables,
        List<Left> gaps,
        List<Left> problems) {
    /** Something about an OS package. */
    public record Told(String owner, List<String> values) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /** What was left out, or is broken. {@code what} is the reader, or the kind of thing. */
    public record Left(String what, String why) {}

    public FileRecord {
        components = List.copyOf(components);
        owned = List.copyOf(owned);
        licences = List.copyOf(licences);
        notables = List.copyOf(notables);
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
    }

    static FileRecord nothing(String path) {
        return new FileRecord(path, List.of(), Distro.NONE, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    FileRecord with(Notable notable) {
        List<Notable> all = new ArrayList<>(notables);
        all.add(notable);
        return new FileRecord(path, components, distro, owned, licences, all, gaps, problems);
    }

    boolean isEmpty() {
        return components.isEmpty()
                && !distro.isKnown()
                && owned.isEmpty()
                && licences.isEmpty()
                && notables.isEmpty()
                && gaps.isEmpty()
                && problems.isEmpty();
    }

    /** {@return the same found at another path: through a hard link, or where a folder above is a link} */
    FileRecord at(String other) {
        List<Component> moved = components.stream()
                .map(component -> component.withEvidence(moved(component.evidence(), other)))
                .toList();
        List<Notable> alike =
                notables.stream().map(notable -> notable.at(other)).toList();
        return new FileRecord(other, moved, distro, owned, licences, alike, gaps, problems);
    }

    private dev.hull.model.Evidence moved(dev.hull.model.Evidence evidence, String other) {
        return evidence.path().startsWith(path)
                ? new dev.hull.model.Evidence(
                        evidence.kind(),
                        other + evidence.path().substring(path.length()),
                        evidence.layer(),
                        evidence.owner())
                : evidence;
    }
}
