package dev.hull.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Change;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Remedy;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One round closes: what a remedy changes is not found again, and nothing else begins to be. */
class RemedyTest {
    static final List<Case> REMEDIED = CasesTest.CASES.stream()
            .filter(c -> !changes(c.findings()).isEmpty())
            .toList();

    @ParameterizedTest
    @FieldSource("REMEDIED")
    void afterItsOwnFixACheckFindsNothing(Case row) {
        Case fixed = new Case(row.check(), row.name(), fixed(row), row.trusted(), List.of());
        assertThat(changes(fixed.findings())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("REMEDIED")
    void noOtherCheckBeginsToFind(Case row) {
        Set<Fingerprint> before = found(row.estate(), row);
        Set<Fingerprint> after = found(fixed(row), row);
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("REMEDIED")
    void twoChangesOfOneFieldAgree(Case row) {
        List<Finding> all = Examination.of(Catalogue.ALL, row.estate(), Case.TODAY, row.trusted());
        List<Change.Set<?>> sets = new ArrayList<>();
        for (Change change : changes(all)) {
            if (change instanceof Change.Set<?> set) {
                sets.add(set);
            }
        }
        for (Change.Set<?> one : sets) {
            assertThat(sets)
                    .allMatch(other -> !other.subject().equals(one.subject())
                            || !other.field().equals(one.field())
                            || other.value().equals(one.value()));
        }
    }

    private static Set<Fingerprint> found(Estate estate, Case row) {
        Set<Fingerprint> found = new HashSet<>();
        Examination.of(Catalogue.ALL, estate, Case.TODAY, row.trusted()).forEach(f -> found.add(f.fingerprint()));
        return found;
    }

    private static Estate fixed(Case row) {
        List<Workload> workloads = new ArrayList<>(row.estate().workloads());
        for (Change change : changes(row.findings())) {
            workloads.replaceAll(w -> w.with(change));
        }
        Estate was = row.estate();
        return new Estate(workloads, was.projects(), was.networks(), was.objects(), was.stages(), was.remarks());
    }

    private static List<Change> changes(List<Finding> findings) {
        List<Change> changes = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.remedy() instanceof Remedy.Apply apply) {
                changes.addAll(apply.changes());
            }
        }
        return changes;
    }
}
