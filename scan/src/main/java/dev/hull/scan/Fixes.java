package dev.hull.scan;

import dev.hull.formats.splices.Editable;
import dev.hull.formats.splices.Spot;
import dev.hull.formats.splices.Unwritten;
import dev.hull.formats.splices.Writing;
import dev.hull.model.Change;
import dev.hull.model.Edit;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Fix;
import dev.hull.model.Remedy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The edits that would settle each finding by itself, in the files that were read. */
public final class Fixes {
    private final List<Editable> editables;

    private Fixes(List<Editable> editables) {
        this.editables = editables;
    }

    /** {@return the fix of each of {@code findings} that has one} Files are parsed anew for it. */
    public static Map<Fingerprint, Fix> of(Scanned scanned, List<Finding> findings) {
        Fixes fixes = new Fixes(scanned.editables().stream()
                .flatMap(each -> each.get().stream())
                .toList());
        Map<Fingerprint, Fix> all = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.remedy() instanceof Remedy.Apply apply) {
                all.put(finding.fingerprint(), fixes.fix(apply.changes()));
            }
        }
        return all;
    }

    private Fix fix(List<Change> changes) {
        List<Spot> spots = new ArrayList<>();
        editables.forEach(editable ->
                spots.addAll(editable.of(changes.stream().map(Change::subject).toList())));
        if (spots.isEmpty()) {
            return new Fix(List.of(), List.of("Hull writes to Compose and Kubernetes files, and this is neither"));
        }
        Writing.Result written = Writing.of(changes, spots);
        List<Edit> edits = new ArrayList<>();
        written.splices()
                .forEach((source, splices) -> splices.forEach(splice -> edits.add(
                        new Edit(source.at(splice.offset(), splice.offset() + splice.length()), splice.text()))));
        return new Fix(
                edits,
                written.unwritten().stream().map(Unwritten::reason).distinct().toList());
    }
}
