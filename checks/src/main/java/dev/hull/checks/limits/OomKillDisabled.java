package dev.hull.checks.limits;

import static dev.hull.model.Fields.OOM_KILL_DISABLED;
import static dev.hull.model.Fields.OOM_SCORE_ADJUSTMENT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel may not end a container's processes when memory runs out, or ends the host's first.
 *
 * <p>Fields: Docker {@code --oom-kill-disable}, {@code --oom-score-adj}; Compose {@code oom_kill_disable}, {@code oom_score_adj}; OCI
 * {@code linux.resources.memory.disableOOMKiller}, {@code process.oomScoreAdj}.
 */
final class OomKillDisabled {
    static final Check<Container> CHECK =
            Check.ofContainer("limits.oom-kill-disabled", Severity.MEDIUM, OomKillDisabled::look);

    private OomKillDisabled() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        Setting<Boolean> disabled = container.get(OOM_KILL_DISABLED);
        if (disabled.worst()) {
            hits.add(Hit.on(OOM_KILL_DISABLED, disabled)
                    .remedy(apply(new Change.Set<>(container.ref(), OOM_KILL_DISABLED, false))));
        }
        Setting<Long> score = container.get(OOM_SCORE_ADJUSTMENT);
        if (score.isWritten() && score.worst() < 0) {
            hits.add(Hit.on(OOM_SCORE_ADJUSTMENT, score)
                    .message("protected")
                    .arg("score", score.worst())
                    .remedy(apply(new Change.Set<>(container.ref(), OOM_SCORE_ADJUSTMENT, 0L))));
        }
        return hits;
    }

    private static Remedy apply(Change change) {
        return new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(change));
    }
}
