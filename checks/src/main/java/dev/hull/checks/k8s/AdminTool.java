package dev.hull.checks.k8s;

import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.IMAGE;
import static dev.hull.model.Fields.LABELS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import java.util.List;

/**
 * A retired tool that rules over the whole cluster is deployed: Tiller of Helm 2, or the archived Kubernetes Dashboard. A Tiller that
 * listens on loopback alone is out of everybody's reach.
 */
final class AdminTool {
    static final Check<Workload> CHECK =
            Check.ofWorkload("k8s.admin-tool", Severity.HIGH, AdminTool::look).andObjects(AdminTool::service);

    private static final KeyValue TILLER = new KeyValue("name", "tiller");
    private static final KeyValue HELM = new KeyValue("app", "helm");
    private static final KeyValue DASHBOARD = new KeyValue("k8s-app", "kubernetes-dashboard");
    private static final Remedy REMOVE = new Remedy.Advise("remove");

    private AdminTool() {}

    private static List<Hit> look(Workload workload, Scene scene) {
        List<KeyValue> labels = workload.settings().items(LABELS).values();
        for (Container container : workload.containers()) {
            String image = container.get(IMAGE).worst().baseName();
            if (image.startsWith("tiller") || (labels.contains(HELM) && labels.contains(TILLER))) {
                return isOnLoopback(container) ? Hit.none() : tiller(container);
            }
            if (isDashboard(image) || labels.contains(DASHBOARD)) {
                return hit(container).message("dashboard").only();
            }
        }
        return Hit.none();
    }

    private static List<Hit> tiller(Container container) {
        return hit(container).severity(Severity.CRITICAL).only();
    }

    private static Hit hit(Container container) {
        return Hit.on(IMAGE, container.get(IMAGE))
                .key(container.ref().container())
                .remedy(REMOVE);
    }

    private static boolean isDashboard(String image) {
        return image.startsWith("kubernetes-dashboard")
                || image.equals("dashboard-web")
                || image.equals("dashboard-api");
    }

    private static boolean isOnLoopback(Container container) {
        return container.items(COMMAND).values().stream().anyMatch(AdminTool::isLoopback)
                || container.items(ENTRYPOINT).values().stream().anyMatch(AdminTool::isLoopback);
    }

    private static boolean isLoopback(String argument) {
        return argument.contains("localhost:") || argument.contains("127.0.0.1:");
    }

    private static List<Hit> service(K8sObject object, Scene scene) {
        if (!(object instanceof K8sObject.Service service)) {
            return Hit.none();
        }
        boolean selects =
                service.selector().contains(HELM) && service.selector().contains(TILLER);
        boolean tiller = selects || service.ref().name().equals("tiller-deploy");
        return tiller
                ? Hit.at(service.at(), "service")
                        .message("service")
                        .severity(Severity.CRITICAL)
                        .remedy(REMOVE)
                        .only()
                : Hit.none();
    }
}
