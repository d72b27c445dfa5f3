package dev.hull.checks.live;

import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.IPC;
import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;
import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.PID;
import static dev.hull.model.Fields.PIDS_LIMIT;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.UTS;
import static dev.hull.model.Fields.WRITABLE_ROOT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Namespace;
import dev.hull.model.Platform;
import dev.hull.model.ProcessFacts;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel gives a running container more than its declaration does: the engine was changed since it started, it was updated behind
 * the declaration's back, or the kernel lacks what the declaration counts on.
 *
 * <p>What the kernel gives less of is no finding: a program may drop what it does not need.
 */
final class KernelDisagrees {
    static final Check<Container> CHECK =
            Check.ofContainer("live.kernel-disagrees", Severity.HIGH, KernelDisagrees::look);

    private static final Remedy RESTART = new Remedy.Advise("restart");

    private KernelDisagrees() {}

    private static List<Hit> look(Container container, Scene scene) {
        Workload workload = scene.workload();
        if (workload == null
                || !(workload.platform() instanceof Platform.Docker docker)
                || !docker.facts().isKnown()) {
            return Hit.none();
        }
        return new Comparison(container, docker.facts()).hits();
    }

    /** One container beside the facts of its process. */
    private static final class Comparison {
        private final Container container;
        private final ProcessFacts facts;
        private final Effective effective;
        private final List<Hit> hits = new ArrayList<>();

        Comparison(Container container, ProcessFacts facts) {
            this.container = container;
            this.facts = facts;
            this.effective = Effective.of(container);
        }

        List<Hit> hits() {
            capabilities();
            confinement();
            namespace(NETWORK, "net");
            namespace(PID, "pid");
            namespace(IPC, "ipc");
            namespace(UTS, "uts");
            limit(MEMORY_LIMIT, "memory", facts.memoryLimit());
            limit(PIDS_LIMIT, "pids", facts.pidsLimit());
            return hits;
        }

        private void capabilities() {
            CapabilitySet more = facts.capabilities()
                    .bounding()
                    .without(effective.capabilities().bounding());
            if (effective.capabilities().boundingKnown() && !more.isEmpty()) {
                hits.add(hit(CAPABILITIES_BOUNDING, "capabilities", String.join(", ", more.names())));
            }
        }

        private void confinement() {
            if (!effective.mayGainPrivileges() && !facts.noNewPrivileges()) {
                hits.add(hit(MAY_GAIN_PRIVILEGES, "no-new-privileges", "off"));
            }
            if (!effective.seccomp().worst().isUnconfined() && facts.seccomp() == 0) {
                hits.add(hit(SECCOMP, "seccomp", "off"));
            }
            if (!effective.isRootWritable() && !facts.rootReadOnly()) {
                hits.add(hit(WRITABLE_ROOT, "root file system", "writable"));
            }
            boolean named = effective.appArmor().worst().kind() == Profile.Kind.NAMED;
            boolean confined =
                    !facts.securityLabel().isEmpty() && !facts.securityLabel().startsWith("unconfined");
            if (named && !confined) {
                hits.add(hit(APPARMOR, "AppArmor", "off").severity(Severity.MEDIUM));
            }
        }

        private void namespace(Field.One<Namespace> field, String type) {
            boolean own = !container.get(field).worst().isHost()
                    && container.get(field).worst().kind() != Namespace.Kind.JOINED;
            if (own && container.get(field).isKnown() && facts.shared().contains(type)) {
                hits.add(hit(field, type + " namespace", "the host's"));
            }
        }

        private void limit(Field.One<Long> field, String name, long actual) {
            long declared = container.get(field).worst();
            if (declared != Fields.UNLIMITED && actual > declared) {
                String shown = actual == Fields.UNLIMITED ? "none" : Long.toString(actual);
                hits.add(hit(field, name + " limit", shown).severity(Severity.MEDIUM));
            }
        }

        private Hit hit(Field<?> field, String what, String actual) {
            return Hit.on(field, container.get(field))
                    .key(what)
                    .arg("what", what)
                    .arg("actual", actual)
                    .remedy(RESTART);
        }
    }
}
