package dev.hull.formats.run;

import dev.hull.formats.docker.VolumeSpec;
import dev.hull.formats.tree.Node;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code HostConfig} of a create request: what the host gives, and what it keeps back. */
final class HostPart {
    private static final Set<String> KERNEL_PARAMETERS = Set.of(
            "kernel.msgmax",
            "kernel.msgmnb",
            "kernel.msgmni",
            "kernel.sem",
            "kernel.shmall",
            "kernel.shmmax",
            "kernel.shmmni",
            "kernel.shm_rmid_forced");

    private final CommandLine line;
    private final Values values;
    private final RunContext context;
    private final boolean podman;
    private final List<Node> binds = new ArrayList<>();
    private final Tree volumes = new Tree();

    HostPart(CommandLine line, Values values, RunContext context, boolean podman) {
        this.line = line;
        this.values = values;
        this.context = context;
        this.podman = podman;
        mounts();
    }

    /** {@return the anonymous volumes, which the top level holds} */
    Node volumes() {
        return volumes.build();
    }

    private void mounts() {
        Set<String> seen = new java.util.HashSet<>();
        for (Given given : values.all("volume")) {
            if (seen.add(given.text())) {
                try {
                    mount(given);
                } catch (Refusal refusal) {
                    values.refuse(given, refusal);
                }
            }
        }
    }

    private void mount(Given given) throws Refusal {
        String spec = given.masked();
        VolumeSpec volume = VolumeSpec.parse(spec).orElseThrow(() -> new Refusal("not [SOURCE:]TARGET[:OPTIONS]"));
        if (volume.source().isEmpty() && !given.hides(spec)) {
            volumes.put(given.text(), given.value().at(), Node.Obj.of(List.of(), given.origin()));
            return;
        }
        boolean relative = volume.isBind() && volume.source().startsWith(".");
        binds.add(given.node(
                relative
                        ? context.absolute(volume.source())
                                + spec.substring(volume.source().length())
                        : spec));
    }

    Node.Obj build(Ports ports, Node networkMode) {
        Tree host = new Tree()
                .put("Binds", Tree.list(binds, Tree.NULL))
                .put("ContainerIDFile", identifierFile())
                .put("LogConfig", logs())
                .put("NetworkMode", networkMode)
                .put("PortBindings", ports.bindings());
        restart(host);
        host.put("VolumeDriver", values.text("volume-driver"))
                .put("VolumesFrom", Tree.list(values.list("volumes-from"), Tree.NULL))
                .put("ConsoleSize", new Node.Arr(List.of(Tree.ZERO, Tree.ZERO), Origin.NOWHERE))
                .putUnlessEmpty(
                        "Annotations",
                        Pairs.map(values, "annotation", '=', Given::node).build())
                .put("CapAdd", capabilities("cap-add"))
                .put("CapDrop", capabilities("cap-drop"))
                .put("CgroupnsMode", mode("cgroupns", Set.of("", "private", "host"), false))
                .put(
                        "Dns",
                        Tree.list(
                                values.list(
                                        "dns", (given, text) -> given.node(podman ? text : Addresses.ip(text.strip()))),
                                Tree.EMPTY_LIST))
                .put("DnsOptions", Tree.list(values.list("dns-option"), Tree.EMPTY_LIST))
                .put("DnsSearch", Tree.list(values.list("dns-search", HostValues::domain), Tree.EMPTY_LIST))
                .put("ExtraHosts", Tree.list(values.list("add-host", HostValues::extraHost), Tree.NULL))
                .put("GroupAdd", Tree.list(values.list("group-add"), Tree.NULL))
                .put("IpcMode", values.text("ipc"))
                .put("Cgroup", Tree.EMPTY_TEXT)
                .put("Links", Tree.list(values.list("link", HostValues::link), Tree.NULL))
                .put("OomScoreAdj", values.whole("oom-score-adj"))
                .put("PidMode", mode("pid", Set.of("", "host"), true))
                .put("Privileged", values.truth("privileged"))
                .put("PublishAllPorts", values.truth("publish-all"))
                .put("ReadonlyRootfs", values.truth("read-only"));
        Optional<Origin> opened = SecurityOptions.put(values, context, podman, host);
        host.putUnlessEmpty(
                        "StorageOpt",
                        Pairs.map(values, "storage-opt", '=', HostValues::storage)
                                .build())
                .putUnlessEmpty(
                        "Tmpfs", Pairs.map(values, "tmpfs", ':', Given::node).build())
                .put("UTSMode", mode("uts", Set.of("", "host"), false))
                .put("UsernsMode", mode("userns", Set.of("", "host"), false))
                .put("ShmSize", values.bytes("shm-size"))
                .putUnlessEmpty(
                        "Sysctls",
                        Pairs.map(values, "sysctl", '=', this::sysctl).build())
                .putUnlessEmpty("Runtime", values.text("runtime"))
                .put("Isolation", values.text("isolation"));
        resources(host);
        host.putUnlessEmpty(
                        "Mounts",
                        Tree.list(values.list("mount", (given, text) -> Mounts.parse(given, text, context)), Tree.NULL))
                .put("MaskedPaths", opened.map(HostPart::emptyList).orElse(Tree.NULL))
                .put("ReadonlyPaths", opened.map(HostPart::emptyList).orElse(Tree.NULL));
        if (values.isGiven("init")) {
            host.put("Init", values.truth("init"));
        }
        values.bytes("kernel-memory");
        return host.build(Origin.NOWHERE);
    }

    private static Node emptyList(Origin origin) {
        return new Node.Arr(List.of(), origin);
    }

    private void resources(Tree host) {
        host.put("CpuShares", values.whole("cpu-shares"))
                .put("Memory", values.bytes("memory"))
                .put(
                        "NanoCpus",
                        values.scalar(
                                "cpus",
                                Tree.ZERO,
                                (given, text) -> Node.Num.of(GoNumbers.nanoCpus(text), given.origin())))
                .put("CgroupParent", values.text("cgroup-parent"))
                .put("BlkioWeight", values.unsigned("blkio-weight", 16))
                .put(
                        "BlkioWeightDevice",
                        Tree.list(values.list("blkio-weight-device", Devices::weight), Tree.EMPTY_LIST))
                .put("BlkioDeviceReadBps", rates("device-read-bps", true))
                .put("BlkioDeviceWriteBps", rates("device-write-bps", true))
                .put("BlkioDeviceReadIOps", rates("device-read-iops", false))
                .put("BlkioDeviceWriteIOps", rates("device-write-iops", false))
                .put("CpuPeriod", values.whole("cpu-period"))
                .put("CpuQuota", values.whole("cpu-quota"))
                .put("CpuRealtimePeriod", values.whole("cpu-rt-period"))
                .put("CpuRealtimeRuntime", values.whole("cpu-rt-runtime"))
                .put("CpusetCpus", values.text("cpuset-cpus"))
                .put("CpusetMems", values.text("cpuset-mems"));
        devices(host);
        host.put("MemoryReservation", values.bytes("memory-reservation"))
                .put("MemorySwap", values.scalar("memory-swap", Tree.ZERO, HostValues::swap))
                .put("MemorySwappiness", swappiness())
                .put("OomKillDisable", values.truth("oom-kill-disable"))
                .put("PidsLimit", values.whole("pids-limit"))
                .put("Ulimits", ulimits())
                .put("CpuCount", values.whole("cpu-count"))
                .put("CpuPercent", values.whole("cpu-percent"))
                .put("IOMaximumIOps", values.unsigned("io-maxiops", 64))
                .put("IOMaximumBandwidth", values.bytes("io-maxbandwidth"));
    }

    private Node identifierFile() {
        Optional<Given> given = line.last("cidfile");
        boolean there = given.isPresent()
                && given.get().isKnown()
                && !given.get().text().isEmpty()
                && context.sources()
                        .open(given.get().text(), given.get().value().at())
                        .isPresent();
        if (there) {
            values.refuse(given.get(), new Refusal("the file is there already"));
        }
        return values.text("cidfile");
    }

    private Node logs() {
        Node driver = values.text("log-driver");
        Node options = Pairs.map(values, "log-opt", '=', Given::node).build();
        if (driver instanceof Node.Text text && text.value().equals("none") && values.isGiven("log-opt")) {
            values.refuse(
                    "--log-driver none --log-opt",
                    values.at("log-opt"),
                    Refusal.contradiction("options for a driver that has none"));
        }
        return new Tree().put("Type", driver).put("Config", options).build();
    }

    private void restart(Tree host) {
        Node policy = values.scalar("restart", Tree.text("no"), Given::node);
        String text = ((Node.Text) policy).value();
        int colon = text.indexOf(':');
        String count = colon < 0 ? "" : text.substring(colon + 1);
        Node retries = Tree.ZERO;
        try {
            boolean known = line.last("restart").map(Given::isKnown).orElse(true);
            if (colon == 0 && known) {
                throw new Refusal("no policy before the colon");
            }
            if (!count.isEmpty() && known) {
                retries = Node.Num.of(GoNumbers.decimal(count), policy.origin());
            }
        } catch (Refusal refusal) {
            line.last("restart").ifPresent(given -> values.refuse(given, refusal));
        }
        String name = colon < 0 ? text : text.substring(0, colon);
        boolean removes = values.isTrue("rm");
        if (removes && !name.isEmpty() && !name.equals("no")) {
            values.refuse(
                    "--rm --restart",
                    values.at("restart"),
                    Refusal.contradiction("a container that is removed when it ends can't be started again"));
        }
        host.put(
                        "RestartPolicy",
                        new Tree()
                                .put("Name", Node.Text.of(name, policy.origin()))
                                .put("MaximumRetryCount", retries)
                                .build(policy.origin()))
                .put("AutoRemove", values.truth("rm"));
    }

    private Node capabilities(String flag) {
        Map<String, Node> sorted = new TreeMap<>();
        for (Node node : values.list(flag, (given, text) -> given.node(HostValues.capability(given, text)))) {
            sorted.putIfAbsent(((Node.Text) node).value(), node);
        }
        Node all = sorted.get("ALL");
        return all != null
                ? new Node.Arr(List.of(all), all.origin())
                : Tree.list(List.copyOf(sorted.values()), Tree.NULL);
    }

    private Node mode(String flag, Set<String> valid, boolean containers) {
        Optional<Given> given = line.last(flag);
        if (given.isPresent() && given.get().isKnown() && !podman) {
            String text = given.get().text();
            boolean container = containers && text.startsWith("container:") && text.length() > "container:".length();
            if (!valid.contains(text) && !container) {
                values.refuse(
                        given.get(),
                        new Refusal("not one of "
                                + String.join(
                                        ", ",
                                        valid.stream()
                                                .filter(v -> !v.isEmpty())
                                                .sorted()
                                                .toList()) + (containers ? ", container:NAME" : "")));
                return Tree.EMPTY_TEXT;
            }
        }
        return values.text(flag);
    }

    private Node sysctl(Given given, String text) throws Refusal {
        int sign = text.indexOf('=');
        String name = sign < 0 ? "" : text.substring(0, sign);
        boolean allowed = KERNEL_PARAMETERS.contains(name)
                || name.startsWith("net.")
                || name.startsWith("fs.mqueue.")
                || given.hides(name);
        if (sign < 0 || (!allowed && !podman)) {
            throw new Refusal(
                    "not a kernel parameter that a container has for itself: kernel.msg*, kernel.sem, kernel.shm*, net.*, fs.mqueue.*");
        }
        return given.node(text);
    }

    private Node rates(String flag, boolean bytes) {
        return Tree.list(values.list(flag, (given, text) -> Devices.rate(given, text, bytes)), Tree.EMPTY_LIST);
    }

    private void devices(Tree host) {
        List<Node> devices = new ArrayList<>();
        List<Node> names = new ArrayList<>();
        for (Given given : values.all("device")) {
            if (Devices.isInterfaceName(given.text())) {
                names.add(given.node(given.masked()));
                continue;
            }
            try {
                devices.add(Devices.device(given, given.masked()));
            } catch (Refusal refusal) {
                if (given.isKnown()) {
                    values.refuse(given, refusal);
                } else {
                    devices.add(given.node(given.masked()));
                }
            }
        }
        List<Node> requests = new ArrayList<>(podman ? values.list("gpus") : values.list("gpus", Devices::gpus));
        if (!names.isEmpty()) {
            requests.add(new Tree()
                    .put("Driver", Node.Text.of("cdi", names.getFirst().origin()))
                    .put("Count", Tree.ZERO)
                    .put("DeviceIDs", Tree.list(names, Tree.NULL))
                    .put("Capabilities", Tree.NULL)
                    .put("Options", Tree.NULL)
                    .build());
        }
        host.put("Devices", Tree.list(devices, Tree.EMPTY_LIST))
                .put("DeviceCgroupRules", Tree.list(values.list("device-cgroup-rule", Devices::rule), Tree.NULL))
                .put("DeviceRequests", Tree.list(requests, Tree.NULL));
    }

    private Node swappiness() {
        Node value = values.scalar(
                "memory-swappiness",
                Tree.number(-1),
                (given, text) -> Node.Num.of(GoNumbers.integer(text), given.origin()));
        if (value instanceof Node.Num num
                && (num.value().longValue() < -1 || num.value().longValue() > 100)) {
            line.last("memory-swappiness").ifPresent(given -> values.refuse(given, new Refusal("-1, or 0 to 100")));
        }
        return value;
    }

    private Node ulimits() {
        Map<String, Node> byName = new TreeMap<>();
        for (Node node : values.list("ulimit", (given, text) -> HostValues.ulimit(given, text, podman))) {
            String name = node instanceof Node.Obj obj && obj.get("Name").orElse(Tree.NULL) instanceof Node.Text text
                    ? text.value()
                    : "";
            byName.put(name, node);
        }
        return Tree.list(List.copyOf(byName.values()), Tree.EMPTY_LIST);
    }
}
