package dev.hull.checks.pss;

import static dev.hull.checks.pss.Control.baseline;
import static dev.hull.checks.pss.Control.since;

import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.PodAsWritten;
import dev.hull.model.PodAsWritten.HandlerHost;
import dev.hull.model.PodAsWritten.Part;
import dev.hull.model.PodAsWritten.Security;
import dev.hull.model.PodAsWritten.Volume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The controls of the baseline level (kubernetes.io, "Pod Security Standards"; pod-security-admission, policy). */
final class Baseline {
    static final Set<String> CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final Set<String> SELINUX_1_0 = Set.of("", "container_t", "container_init_t", "container_kvm_t");
    private static final Set<String> SELINUX_1_31 = with(SELINUX_1_0, "container_engine_t");
    private static final Set<String> SYSCTLS_1_0 = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start");
    private static final Set<String> SYSCTLS_1_27 = with(SYSCTLS_1_0, "net.ipv4.ip_local_reserved_ports");
    private static final Set<String> SYSCTLS_1_29 = with(
            SYSCTLS_1_27,
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes");
    private static final Set<String> SYSCTLS_1_32 = with(SYSCTLS_1_29, "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem");
    private static final Set<String> SYSCTLS_1_37 =
            with(SYSCTLS_1_32, "net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat");

    static final List<Control> ALL = List.of(
            baseline("privileged", since(0, Baseline::privileged)),
            baseline("hostNamespaces", since(0, Baseline::hostNamespaces)),
            baseline("hostPathVolumes", since(0, Baseline::hostPathVolumes)),
            baseline("hostPorts", since(0, Baseline::hostPorts)),
            baseline("hostProbesAndHostLifecycle", since(34, Baseline::handlerHosts)),
            baseline("capabilities_baseline", since(0, Baseline::capabilities)),
            baseline("appArmorProfile", since(0, Baseline::appArmor)),
            baseline("seccompProfile_baseline", since(0, Baseline::seccompAnnotations), since(19, Baseline::seccomp)),
            baseline("seLinuxOptions", since(0, selinux(SELINUX_1_0)), since(31, selinux(SELINUX_1_31))),
            baseline(
                    "procMount_baseline",
                    since(0, Baseline::procMount),
                    since(35, Pods.exceptUserNamespace(Baseline::procMount))),
            baseline(
                    "sysctls",
                    since(0, sysctls(SYSCTLS_1_0)),
                    since(27, sysctls(SYSCTLS_1_27)),
                    since(29, sysctls(SYSCTLS_1_29)),
                    since(32, sysctls(SYSCTLS_1_32)),
                    since(37, sysctls(SYSCTLS_1_37))),
            baseline("windowsHostProcess", since(0, Baseline::hostProcess)));

    private static final String APPARMOR_ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
    private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");

    private Baseline() {}

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static List<Violation> privileged(PodAsWritten pod) {
        return Pods.inContainers(pod, "privileged", Security::privileged, value -> value);
    }

    private static List<Violation> hostNamespaces(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>();
        Pods.add(found, "", "hostNetwork", pod.hostNetwork(), value -> value);
        Pods.add(found, "", "hostPID", pod.hostPid(), value -> value);
        Pods.add(found, "", "hostIPC", pod.hostIpc(), value -> value);
        return found;
    }

    private static List<Violation> hostPathVolumes(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>();
        for (Volume volume : pod.volumes()) {
            if (volume.types().contains("hostPath")) {
                found.add(new Violation(
                        "",
                        "volumes." + volume.name() + ".hostPath",
                        volume.hostPath().orElse(""),
                        volume.at()));
            }
        }
        return found;
    }

    private static List<Violation> hostPorts(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>();
        for (Part part : pod.containers()) {
            for (Item<Long> port : part.hostPorts()) {
                if (port.value() != 0) {
                    found.add(new Violation(
                            part.name(), "ports.hostPort", port.value().toString(), port.at()));
                }
            }
        }
        return found;
    }

    private static List<Violation> handlerHosts(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>();
        for (Part part : pod.containers()) {
            for (Item<HandlerHost> host : part.hosts()) {
                if (!host.value().host().isEmpty()) {
                    found.add(new Violation(
                            part.name(), host.value().path(), host.value().host(), host.at()));
                }
            }
        }
        return found;
    }

    private static List<Violation> capabilities(PodAsWritten pod) {
        return added(pod, CAPABILITIES);
    }

    static List<Violation> added(PodAsWritten pod, Set<String> allowed) {
        List<Violation> found = new ArrayList<>();
        for (Part part : pod.containers()) {
            for (Item<String> capability : part.security().capabilitiesAdded()) {
                if (!allowed.contains(capability.value())) {
                    found.add(new Violation(
                            part.name(), "securityContext.capabilities.add", capability.value(), capability.at()));
                }
            }
        }
        return found;
    }

    private static List<Violation> appArmor(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>(
                Pods.everywhere(pod, "appArmorProfile.type", Security::appArmor, type -> !CONFINED.contains(type)));
        found.addAll(annotations(
                pod,
                key -> key.startsWith(APPARMOR_ANNOTATION),
                value -> !value.isEmpty() && !value.equals("runtime/default") && !value.startsWith("localhost/")));
        return found;
    }

    /** Before the fields came (1.19), only the annotations of the pod and of containers that it has. */
    private static List<Violation> seccompAnnotations(PodAsWritten pod) {
        Set<String> keys = new HashSet<>(Set.of(SECCOMP_POD));
        pod.containers().forEach(part -> keys.add(SECCOMP_CONTAINER + part.name()));
        return annotations(
                pod,
                keys::contains,
                value -> !value.equals("runtime/default")
                        && !value.equals("docker/default")
                        && !value.startsWith("localhost/"));
    }

    private static List<Violation> annotations(PodAsWritten pod, Predicate<String> meant, Predicate<String> bad) {
        List<Violation> found = new ArrayList<>();
        for (Item<KeyValue> annotation : pod.annotations()) {
            if (meant.test(annotation.value().name())
                    && bad.test(annotation.value().value())) {
                found.add(new Violation(
                        "",
                        "annotations." + annotation.value().name(),
                        annotation.value().value(),
                        annotation.at()));
            }
        }
        return found;
    }

    private static List<Violation> seccomp(PodAsWritten pod) {
        return Pods.everywhere(pod, "seccompProfile.type", Security::seccomp, type -> !CONFINED.contains(type));
    }

    private static Control.Rule selinux(Set<String> types) {
        return pod -> {
            List<Violation> found = new ArrayList<>(
                    Pods.everywhere(pod, "seLinuxOptions.type", Security::selinuxType, type -> !types.contains(type)));
            found.addAll(Pods.everywhere(pod, "seLinuxOptions.user", Security::selinuxUser, user -> !user.isEmpty()));
            found.addAll(Pods.everywhere(pod, "seLinuxOptions.role", Security::selinuxRole, role -> !role.isEmpty()));
            return found;
        };
    }

    static List<Violation> procMount(PodAsWritten pod) {
        return Pods.inContainers(pod, "procMount", Security::procMount, type -> !type.equals("Default"));
    }

    private static Control.Rule sysctls(Set<String> allowed) {
        return pod -> {
            List<Violation> found = new ArrayList<>();
            for (Item<KeyValue> sysctl : pod.sysctls()) {
                if (!allowed.contains(sysctl.value().name())) {
                    found.add(new Violation(
                            "", "securityContext.sysctls", sysctl.value().name(), sysctl.at()));
                }
            }
            return found;
        };
    }

    private static List<Violation> hostProcess(PodAsWritten pod) {
        return Pods.everywhere(pod, "windowsOptions.hostProcess", Security::hostProcess, value -> value);
    }
}
