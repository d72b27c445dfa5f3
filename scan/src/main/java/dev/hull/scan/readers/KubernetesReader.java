package dev.hull.scan.readers;

import dev.hull.formats.kubernetes.Kubernetes;
import dev.hull.formats.kubernetes.Recognition;
import dev.hull.formats.platform.Defaults;
import dev.hull.model.Estate;
import dev.hull.model.Reading;
import java.util.List;

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
}
