package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import dev.hull.model.Capability;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values and combinations that the client sends and the engine refuses (moby, daemon/container.go and daemon_unix.go, of 28.2.2). */
final class EngineRules {
    private static final long LEAST_MEMORY = 6L << 20;

    private final Node.Obj body;
    private final Node.Obj host;
    private final List<Issue> issues = new ArrayList<>();

    EngineRules(Node.Obj body) {
        this.body = body;
        this.host = body.get("HostConfig").orElseThrow() instanceof Node.Obj obj ? obj : body;
    }

    List<Issue> issues() {
        memory();
        processor();
        capabilities();
        life();
        network();
        names();
        return issues.stream().map(Issue::byEngine).toList();
    }

    private static Node get(Node.Obj obj, String key) {
        return obj.get(key).orElse(Tree.NULL);
    }

    private long number(String key) {
        return get(host, key) instanceof Node.Num num ? num.value().longValue() : 0;
    }

    private String text(String key) {
        return get(host, key) instanceof Node.Text text ? text.value() : "";
    }

    private Location at(String key) {
        return get(host, key).at();
    }

    private boolean isWritten(String key) {
        return at(key).isSomewhere();
    }

    private void invalidIf(boolean wrong, String flag, Location at, String reason) {
        if (wrong && at.isSomewhere()) {
            issues.add(Issue.invalid(flag, at, reason));
        }
    }

    private void contradictionIf(boolean wrong, String flags, Location at, String reason) {
        if (wrong && at.isSomewhere()) {
            issues.add(Issue.contradiction(flags, at, reason));
        }
    }

    private void memory() {
        long memory = number("Memory");
        long swap = number("MemorySwap");
        long reservation = number("MemoryReservation");
        boolean known = !(get(host, "Memory") instanceof Node.Text);
        invalidIf(
                memory != 0 && memory < LEAST_MEMORY,
                "--memory",
                at("Memory"),
                "less than 6 MiB, the least that the engine takes");
        invalidIf(
                memory > 0 && swap > 0 && swap < memory,
                "--memory-swap",
                at("MemorySwap"),
                "less than the memory, which it includes");
        invalidIf(
                known && memory == 0 && swap > 0,
                "--memory-swap",
                at("MemorySwap"),
                "a limit of swap needs one of memory");
        invalidIf(
                memory > 0 && reservation > memory,
                "--memory-reservation",
                at("MemoryReservation"),
                "more than the memory limit");
        invalidIf(
                reservation != 0 && reservation < LEAST_MEMORY,
                "--memory-reservation",
                at("MemoryReservation"),
                "less than 6 MiB, the least that the engine takes");
        invalidIf(number("ShmSize") < 0, "--shm-size", at("ShmSize"), "a size below zero");
        long score = number("OomScoreAdj");
        invalidIf(score < -1000 || score > 1000, "--oom-score-adj", at("OomScoreAdj"), "-1000 to 1000");
    }

    private void processor() {
        boolean nanos = number("NanoCpus") != 0;
        long period = number("CpuPeriod");
        long quota = number("CpuQuota");
        long weight = number("BlkioWeight");
        contradictionIf(
                nanos && period != 0, "--cpus --cpu-period", at("CpuPeriod"), "both set the ceiling of processor time");
        contradictionIf(
                nanos && quota != 0, "--cpus --cpu-quota", at("CpuQuota"), "both set the ceiling of processor time");
        invalidIf(number("NanoCpus") < 0, "--cpus", at("NanoCpus"), "a number below zero");
        invalidIf(
                period != 0 && (period < 1000 || period > 1_000_000),
                "--cpu-period",
                at("CpuPeriod"),
                "1000 to 1000000 microseconds");
        invalidIf(quota > 0 && quota < 1000, "--cpu-quota", at("CpuQuota"), "less than 1000 microseconds");
        invalidIf(weight != 0 && (weight < 10 || weight > 1000), "--blkio-weight", at("BlkioWeight"), "10 to 1000");
        invalidIf(number("CpuShares") < 0, "--cpu-shares", at("CpuShares"), "a number below zero");
    }

    private void capabilities() {
        for (String key : List.of("CapAdd", "CapDrop")) {
            for (Node item : get(host, key) instanceof Node.Arr arr ? arr.items() : List.<Node>of()) {
                String name = item instanceof Node.Text text ? text.value() : "ALL";
                boolean unknown = !Capability.isAll(name)
                        && Capability.named(name).isEmpty()
                        && name.indexOf('$') < 0
                        && name.indexOf('`') < 0;
                invalidIf(
                        unknown,
                        key.equals("CapAdd") ? "--cap-add" : "--cap-drop",
                        item.at(),
                        "no capability of this name");
            }
        }
    }

    private void life() {
        Node.Obj policy = get(host, "RestartPolicy") instanceof Node.Obj obj ? obj : body;
        String name = get(policy, "Name") instanceof Node.Text text ? text.value() : "";
        Node retries = get(policy, "MaximumRetryCount");
        long count = retries instanceof Node.Num num ? num.value().longValue() : 0;
        boolean known =
                Set.of("", "no", "always", "unless-stopped", "on-failure").contains(name) || name.indexOf('$') >= 0;
        invalidIf(!known, "--restart", policy.at(), "not one of no, always, unless-stopped, on-failure");
        invalidIf(
                known && count != 0 && !name.equals("on-failure"),
                "--restart",
                policy.at(),
                "only on-failure has a count of retries");
        invalidIf(name.equals("on-failure") && count < 0, "--restart", policy.at(), "a count of retries below zero");
        String isolation = text("Isolation");
        invalidIf(
                !isolation.isEmpty() && !isolation.equals("default") && isolation.indexOf('$') < 0,
                "--isolation",
                at("Isolation"),
                "only default on Linux");
        String ipc = text("IpcMode");
        boolean ipcKnown = Set.of("", "none", "private", "shareable", "host").contains(ipc) || ipc.indexOf('$') >= 0;
        boolean other = ipc.startsWith("container:") && ipc.length() > "container:".length();
        invalidIf(
                !ipcKnown && !other,
                "--ipc",
                at("IpcMode"),
                "not one of none, private, shareable, host, container:NAME");
    }

    private void network() {
        String mode = text("NetworkMode");
        boolean isHost = mode.equals("host");
        boolean other = mode.startsWith("container:");
        Location at = at("NetworkMode");
        invalidIf(mode.equals("container:"), "--network", at, "container: without a name");
        Node hostname = get(body, "Hostname");
        contradictionIf(
                other && hostname.at().isSomewhere(),
                "--hostname --network",
                hostname.at(),
                "the other container's network brings its host name");
        contradictionIf(
                text("UTSMode").equals("host") && hostname.at().isSomewhere(),
                "--hostname --uts",
                hostname.at(),
                "the host's UTS namespace brings its host name");
        contradictionIf(
                isHost && isWritten("Links"), "--link --network", at("Links"), "the host's network has no links");
        contradictionIf(
                other && isWritten("Links"),
                "--link --network",
                at("Links"),
                "another container's network has no links of one's own");
        contradictionIf(
                other && isWritten("Dns"),
                "--dns --network",
                at("Dns"),
                "another container's network brings its name servers");
        contradictionIf(
                other && isWritten("ExtraHosts"),
                "--add-host --network",
                at("ExtraHosts"),
                "another container's network brings its hosts");
        contradictionIf(
                other && isWritten("PortBindings"),
                "--publish --network",
                at("PortBindings"),
                "ports are published where the network is made");
        contradictionIf(
                other && get(body, "ExposedPorts").at().isSomewhere() && !isWritten("PortBindings"),
                "--expose --network",
                get(body, "ExposedPorts").at(),
                "ports are exposed where the network is made");
        contradictionIf(
                other && number("PublishAllPorts") != 0,
                "--publish-all --network",
                at("PublishAllPorts"),
                "ports are published where the network is made");
        sysctls(isHost);
        addresses(mode);
    }

    private void sysctls(boolean isHost) {
        for (Node.Entry entry : get(host, "Sysctls") instanceof Node.Obj obj ? obj.entries() : List.<Node.Entry>of()) {
            contradictionIf(
                    isHost && entry.key().startsWith("net."),
                    "--sysctl --network",
                    entry.value().at(),
                    "the host's network parameters can't be set from a container");
            boolean hostIpc = text("IpcMode").equals("host")
                    && (entry.key().startsWith("kernel.") || entry.key().startsWith("fs.mqueue."));
            contradictionIf(
                    hostIpc,
                    "--sysctl --ipc",
                    entry.value().at(),
                    "the host's IPC parameters can't be set from a container");
        }
    }

    private void addresses(String mode) {
        boolean fixed = Set.of("default", "bridge", "host", "none").contains(mode) || mode.startsWith("container:");
        List<Node.Entry> endpoints = get(body, "NetworkingConfig") instanceof Node.Obj config
                        && get(config, "EndpointsConfig") instanceof Node.Obj obj
                ? obj.entries()
                : List.of();
        for (Node.Entry entry : endpoints) {
            Node addresses = entry.value() instanceof Node.Obj endpoint ? get(endpoint, "IPAMConfig") : Tree.NULL;
            if (fixed && addresses instanceof Node.Obj given && !given.entries().isEmpty()) {
                contradictionIf(
                        true,
                        "--ip --network",
                        given.entries().getFirst().value().at(),
                        "addresses can be chosen only on networks of one's own");
            }
        }
    }

    private void names() {
        Node user = get(body, "User");
        boolean tooBig = user instanceof Node.Text text
                && text.value().length() > 9
                && text.value().chars().allMatch(Character::isDigit)
                && isOver(text.value());
        invalidIf(tooBig, "--user", user.at(), "a uid over 2147483647");
        Node stop = get(body, "StopTimeout");
        invalidIf(
                stop instanceof Node.Num num && num.value().longValue() < -1,
                "--stop-timeout",
                stop.at(),
                "a time below zero");
    }

    private static boolean isOver(String digits) {
        return digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE;
    }
}
