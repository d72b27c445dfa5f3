package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Item;
import dev.hull.model.K8sObject;
import dev.hull.model.K8sObject.BoundSubject;
import dev.hull.model.Layer;
import java.util.ArrayList;
import java.util.List;

/** Roles and bindings (rbac/v1). */
final class RbacObjects {
    private RbacObjects() {}

    static K8sObject role(K8sObject.Meta meta, Node.Obj root) {
        List<K8sObject.PolicyRule> rules = new ArrayList<>();
        List<Node> written = Nodes.list(root, "rules");
        for (int i = 0; i < written.size(); i++) {
            Node rule = written.get(i);
            rules.add(new K8sObject.PolicyRule(
                    Nodes.texts(rule, "verbs"),
                    Nodes.texts(rule, "apiGroups"),
                    Nodes.texts(rule, "resources"),
                    Nodes.texts(rule, "resourceNames"),
                    Nodes.texts(rule, "nonResourceURLs"),
                    "rules[" + i + "]",
                    rule.at()));
        }
        boolean aggregated = Nodes.find(root, "aggregationRule").isPresent();
        return new K8sObject.Role(meta, meta.ref().kind().startsWith("Cluster"), rules, aggregated);
    }

    static K8sObject binding(K8sObject.Meta meta, Node.Obj root) {
        List<Item<BoundSubject>> subjects = new ArrayList<>();
        for (Node subject : Nodes.list(root, "subjects")) {
            subjects.add(new Item<>(
                    new BoundSubject(
                            Nodes.text(subject, "kind"), Nodes.text(subject, "namespace"), Nodes.text(subject, "name")),
                    subject.origin().in(Layer.FILE)));
        }
        Node role = Nodes.find(root, "roleRef").orElse(root);
        return new K8sObject.Binding(
                meta,
                meta.ref().kind().startsWith("Cluster"),
                Nodes.text(root, "roleRef", "kind"),
                Nodes.text(root, "roleRef", "name"),
                role.at(),
                subjects);
    }
}
