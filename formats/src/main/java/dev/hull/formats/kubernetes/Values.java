package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import dev.hull.model.Written;
import java.util.List;
import java.util.Set;

/** Values of the right kind that API validation refuses all the same (k8s.io/api enumerations, ranges). */
final class Values {
    static final Set<String> RESTART = Set.of("Always", "OnFailure", "Never");
    static final Set<String> DNS = Set.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
    static final Set<String> PULL = Set.of("Always", "IfNotPresent", "Never");
    static final Set<String> PROC = Set.of("Default", "Unmasked");
    static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");
    static final Set<String> PROPAGATION = Set.of("None", "HostToContainer", "Bidirectional");
    private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost", "Unconfined");
    private static final List<String> PROFILED = List.of("seccompProfile", "appArmorProfile");

    private final Remarks remarks;
    private final String prefix;

    /** {@code prefix}: path of what is looked at, with a dot behind it. */
    Values(Remarks remarks, String prefix) {
        this.remarks = remarks;
        this.prefix = prefix;
    }

    void oneOf(Node node, Set<String> allowed, String... path) {
        Written<String> value = Nodes.writtenText(node, path);
        if (value.isGiven()
                && !value.value().isEmpty()
                && !allowed.contains(value.value())
                && !Templates.isTemplate(value.value())) {
            List<String> sorted = allowed.stream().sorted().toList();
            remarks.add(
                    "syntax.invalid-value",
                    prefix + String.join(".", path),
                    value.at(),
                    Arg.of("reason", "it is one of " + String.join(", ", sorted)),
                    Arg.of("value", value.value()));
        }
    }

    /** Of the profiles of a securityContext: their type, and the name that Localhost needs and the others must not have. */
    void profiles(Node holder) {
        for (String key : PROFILED) {
            oneOf(holder, PROFILES, "securityContext", key, "type");
            Written<String> type = Nodes.writtenText(holder, "securityContext", key, "type");
            boolean named = !Nodes.text(holder, "securityContext", key, "localhostProfile")
                    .isEmpty();
            if (type.isGiven() && type.is("Localhost") != named) {
                String reason = named
                        ? "localhostProfile goes with type Localhost only"
                        : "type Localhost needs a localhostProfile";
                remarks.add(
                        "syntax.invalid-value", prefix + "securityContext." + key, type.at(), Arg.of("reason", reason));
            }
        }
    }

    void port(Node node, String key, String path) {
        Written<Long> port = Nodes.writtenNumber(node, key);
        if (port.isGiven() && (port.value() < 0 || port.value() > 65535)) {
            remarks.add(
                    "syntax.invalid-value",
                    prefix + path + "." + key,
                    port.at(),
                    Arg.of("reason", "a port is 1 to 65535"),
                    Arg.of("value", Long.toString(port.value())));
        }
    }

    void notNegative(Node node, String... path) {
        Written<Long> id = Nodes.writtenNumber(node, path);
        if (id.isGiven() && id.value() < 0) {
            remarks.add(
                    "syntax.invalid-value",
                    prefix + String.join(".", path),
                    id.at(),
                    Arg.of("reason", "an id is 0 or more"),
                    Arg.of("value", Long.toString(id.value())));
        }
    }
}
