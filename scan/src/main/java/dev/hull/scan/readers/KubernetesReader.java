package dev.hull.scan.readers;

import dev.hull.formats.kubernetes.Kubernetes;
import dev.hull.formats.kubernetes.KubernetesSpots;
import dev.hull.formats.kubernetes.Recognition;
import dev.hull.formats.platform.Defaults;
import dev.hull.formats.splices.Editable;
import dev.hull.model.Estate;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import java.util.List;
import java.util.Optional;

/** Kubernetes objects: each file stands alone. */
final class KubernetesReader implements Reader {
    @Override
    public String kind() {
        return "kubernetes";
    }

    @Override
    public boolean recognises(Look look) {
        // Prose with a manifest in it is prose, unless the file says by its name that it is YAML or JSON.
        boolean claims = look.mayBeBroken() || look.hasKey("apiVersion") && look.hasKey("kind");
        return claims && look.mentions("apiVersion") && Recognition.of(look.source()) == Recognition.OBJECTS;
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        return Kubernetes.read(
                project.getFirst().source(), around.engine(Defaults.newest("kubernetes")), around.limits());
    }

    @Override
    public Optional<Editable> editable(List<Look> project, Reading<Estate> reading, Limits limits) {
        return Optional.of(KubernetesSpots.read(project.getFirst().source(), limits));
    }
}
