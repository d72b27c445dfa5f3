package dev.hull.checks.privilege;

import static dev.hull.model.Fields.SYSCTLS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A kernel parameter is set that is not known to stay inside the container's namespaces.
 *
 * <p>The safe list is that of the Pod Security Standards, which grew in 1.27, 1.29, 1.32 and 1.37; Docker and OCI set what belongs to the
 * IPC namespace too (namespaces(7)).
 */
final class UnsafeSysctl {
    static final Check<Container> CHECK =
            Check.ofContainer("privilege.unsafe-sysctl", Severity.MEDIUM, UnsafeSysctl::look);

    private static final Set<String> ALWAYS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start");
    private static final Set<String> SINCE_29 = Set.of(
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes");
    private static final Set<String> SINCE_32 = Set.of("net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem");
    private static final Set<String> SINCE_37 =
            Set.of("net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat");
    private static final List<String> OF_IPC = List.of("kernel.msg", "kernel.shm", "fs.mqueue.");

    private static final Remedy NEEDED = new Remedy.Ask("needed", List.of("remove", "keep"));

    private UnsafeSysctl() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<KeyValue> item : container.items(SYSCTLS).known()) {
            String name = item.value().name().replace('/', '.');
            boolean smuggles = smuggles(container.engine(), item.value().value());
            if (smuggles || !isSafe(name, container.engine())) {
                Hit hit = Hit.on(SYSCTLS, name, item.at()).arg("sysctl", name).remedy(NEEDED);
                hits.add(smuggles ? hit.message("smuggled").severity(Severity.HIGH) : hit);
            }
        }
        return hits;
    }

    /** CVE-2022-0811: CRI-O handed the value on as further parameters, of the host. */
    private static boolean smuggles(Engine engine, String value) {
        return isKubernetes(engine) && (value.indexOf('+') >= 0 || value.indexOf('=') >= 0);
    }

    private static boolean isSafe(String name, Engine engine) {
        boolean newest = !isKubernetes(engine);
        return ALWAYS.contains(name)
                || (newest && (name.equals("kernel.sem") || OF_IPC.stream().anyMatch(name::startsWith)))
                || ((newest || engine.atLeast(1, 27)) && name.equals("net.ipv4.ip_local_reserved_ports"))
                || ((newest || engine.atLeast(1, 29)) && SINCE_29.contains(name))
                || ((newest || engine.atLeast(1, 32)) && SINCE_32.contains(name))
                || ((newest || engine.atLeast(1, 37)) && SINCE_37.contains(name));
    }

    private static boolean isKubernetes(Engine engine) {
        return engine.platform().equals("kubernetes");
    }
}
