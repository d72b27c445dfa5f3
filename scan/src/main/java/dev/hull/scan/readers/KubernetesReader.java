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
        return look.mentions("apiVersion") && Recognition.of(look.source()) == Recognition.OBJECTS;
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        return Kubernetes.read(
                project.getFirst().source(), around.engine(Defaults.newest("kubernetes")), around.limits());
    }
}
