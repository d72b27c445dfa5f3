package dev.hull.scan;

import dev.hull.model.ComposeProject;
import dev.hull.model.Estate;
import dev.hull.model.Location;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Compose file that another project includes is met twice: as part of that project, and by itself. Its services count once, in the
 * project that has more of them.
 */
final class SharedServices {
    private final Map<SubjectRef, Integer> sizes = new HashMap<>();
    private final Map<Location, SubjectRef> kept = new HashMap<>();
    private final Set<SubjectRef> dropped = new HashSet<>();

    private SharedServices() {}

    /** {@return {@code estate} without the services, and the projects, that a larger project holds too} */
    static Estate once(Estate estate) {
        if (estate.projects().size() < 2) {
            return estate;
        }
        return new SharedServices().of(estate);
    }

    private Estate of(Estate estate) {
        for (ComposeProject project : estate.projects()) {
            project.services()
                    .forEach(service -> sizes.merge(service, project.services().size(), Math::max));
        }
        estate.workloads().stream().filter(this::isService).forEach(this::keep);
        List<ComposeProject> projects =
                estate.projects().stream().filter(this::isOwn).toList();
        estate.projects().stream()
                .filter(project -> !isOwn(project))
                .map(ComposeProject::ref)
                .forEach(dropped::add);
        return new Estate(
                estate.workloads().stream()
                        .filter(workload -> !dropped.contains(workload.ref()))
                        .toList(),
                projects,
                estate.networks(),
                estate.objects(),
                estate.stages(),
                estate.profiles(),
                estate.images(),
                estate.remarks().stream()
                        .filter(remark -> !dropped.contains(remark.subject()))
                        .toList());
    }

    private boolean isService(Workload workload) {
        return sizes.containsKey(workload.ref()) && workload.at().isSomewhere();
    }

    private void keep(Workload workload) {
        SubjectRef before = kept.get(workload.at());
        if (before == null) {
            kept.put(workload.at(), workload.ref());
        } else if (sizes.getOrDefault(before, 0) < sizes.getOrDefault(workload.ref(), 0)) {
            kept.put(workload.at(), workload.ref());
            dropped.add(before);
        } else if (!before.equals(workload.ref())) {
            dropped.add(workload.ref());
        }
    }

    private boolean isOwn(ComposeProject project) {
        return project.services().isEmpty() || !dropped.containsAll(project.services());
    }
}
