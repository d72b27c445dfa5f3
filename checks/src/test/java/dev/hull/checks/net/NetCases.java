package dev.hull.checks.net;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.checks.Given.pod;
import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.EXPOSED_PORTS;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.NETWORKS;
import static dev.hull.model.Fields.PORTS;
import static dev.hull.model.Fields.PROBES;
import static dev.hull.model.Fields.PUBLISH_ALL;

import dev.hull.checks.Case;
import dev.hull.checks.Given;
import dev.hull.model.Estate;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Namespace;
import dev.hull.model.Network;
import dev.hull.model.NetworkJoin;
import dev.hull.model.Platform;
import dev.hull.model.Port;
import dev.hull.model.Probe;
import dev.hull.model.ProcessFacts;
import java.util.List;

/** Cases of this area. */
public final class NetCases {
    private static final String BRIDGE = "net.default-bridge";
    private static final String ALL = "net.port-all-interfaces";
    private static final String LOW_PORT = "net.privileged-host-port";
    private static final String HOST_PORT = "net.host-port";
    private static final String ADDRESS = "net.ip-outside-subnet";
    private static final String OVERLAY = "net.overlay-unencrypted";
    private static final String SSH = "net.ssh-exposed";
    private static final String PROBE = "net.probe-host";
    private static final String SENSITIVE = "net.sensitive-port-published";

    public static final List<Case> ROWS = List.of(
            of(
                    BRIDGE,
                    "no network named",
                    docker().implied(NETWORK, Namespace.DEFAULT_BRIDGE),
                    "low: web lands on Docker's default bridge, where every other container reaches it"),
            of(BRIDGE, "a network", docker().set(NETWORK, Namespace.network("shop"))),
            of(BRIDGE, "none", docker().set(NETWORK, Namespace.NONE)),
            of(
                    ALL,
                    "no address, every address, and a free port",
                    docker().list(PORTS, port("", 8080, 80), port("[::]", 8081, 81), port("0.0.0.0", 0, 82)),
                    "medium: web: port 8080 answers on every interface of the host",
                    "medium: web: port 8081 answers on every interface of the host",
                    "medium: web: port 82 is published on every interface, on a free port of the host"),
            of(
                    ALL,
                    "all that the image exposes",
                    docker().set(PUBLISH_ALL, true),
                    "medium: web: every port that the image exposes is published on every interface"),
            of(
                    ALL,
                    "every node of a swarm",
                    docker(new Platform.Docker(true, "", "", List.of(), ProcessFacts.NONE))
                            .list(PORTS, port("", 80, 8080)),
                    "medium: web: port 8080 answers on every node of the swarm"),
            of(
                    ALL,
                    "a variable decides",
                    docker().unread(PORTS, "${PORT}:80"),
                    "medium? web may publish a port on every interface: ${PORT}:80 decides"),
            of(ALL, "an address", docker().list(PORTS, port("127.0.0.1", 8080, 80), port("10.0.0.1", 80, 80))),
            of(ALL, "the host's network", docker().set(NETWORK, Namespace.HOST).list(PORTS, port("", 80, 80))),
            of(ALL, "a pod", pod().list(PORTS, port("", 80, 80))),
            of(
                    LOW_PORT,
                    "the host's 80",
                    docker().list(PORTS, port("127.0.0.1", 80, 8080)),
                    "low: web takes the host's port 80"),
            of(LOW_PORT, "1024, and a free one", docker().list(PORTS, port("", 1024, 80), port("", 0, 80))),
            of(
                    HOST_PORT,
                    "any",
                    pod().list(PORTS, port("", 8080, 8080)),
                    "medium: web answers on port 8080 of the node"),
            of(HOST_PORT, "declared only", pod().list(PORTS, port("", 0, 8080))),
            of(HOST_PORT, "no pod", docker().list(PORTS, port("", 8080, 8080))),
            of(
                    ADDRESS,
                    "outside",
                    joined("10.0.0.7", "172.28.0.0/24"),
                    "medium: web: 10.0.0.7 lies outside back (172.28.0.0/24)"),
            of(
                    ADDRESS,
                    "outside, in IPv6",
                    joined("fd00:2::1", "fd00:1::/64", "172.28.0.0/24"),
                    "medium: web: fd00:2::1 lies outside back (fd00:1::/64, 172.28.0.0/24)"),
            of(
                    ADDRESS,
                    "no subnet",
                    joined("10.0.0.7"),
                    "medium: web: back has no subnet of your own, so 10.0.0.7 is refused"),
            of(
                    ADDRESS,
                    "the default bridge",
                    docker().set(NETWORK, Namespace.DEFAULT_BRIDGE)
                            .list(NETWORKS, new NetworkJoin("bridge", "172.17.0.9", "", List.of())),
                    "medium: web: a fixed address (172.17.0.9) works only on a network that you made, and not on bridge"),
            of(ADDRESS, "inside", joined("172.28.0.7", "10.0.0.0/8", "172.28.0.0/24")),
            of(ADDRESS, "inside, in IPv6", joined("fd00:1::7", "fd00:1::/64")),
            of(
                    ADDRESS,
                    "a network that nobody described",
                    docker().list(NETWORKS, new NetworkJoin("back", "10.0.0.7", "", List.of()))),
            of(OVERLAY, "plain", networks(overlay()), "medium: traffic of back between hosts is not encrypted"),
            of(OVERLAY, "encrypted", networks(overlay(new KeyValue("encrypted", "")))),
            of(SSH, "published", docker().list(PORTS, port("127.0.0.1", 2222, 22)), "medium: web opens port 22"),
            of(SSH, "declared", pod().list(EXPOSED_PORTS, "22/tcp"), "medium: web opens port 22"),
            of(SSH, "the program", docker().list(COMMAND, "/usr/sbin/sshd", "-D"), "medium: web runs an SSH server"),
            of(
                    SSH,
                    "other ports",
                    docker().list(EXPOSED_PORTS, "2222/tcp", "22/udp").list(COMMAND, "sshd_exporter")),
            of(
                    PROBE,
                    "an address of its author's choice",
                    pod().list(PROBES, new Probe("liveness", "httpGet", "169.254.169.254", "80")),
                    "medium: web: the liveness probe makes the kubelet call 169.254.169.254"),
            of(PROBE, "the pod itself", pod().list(PROBES, new Probe("liveness", "httpGet", "", "80"))),
            of(
                    SENSITIVE,
                    "a database under another number",
                    docker().list(PORTS, port("", 15432, 5432)),
                    "high: web: PostgreSQL (port 5432) answers beyond the host"),
            of(
                    SENSITIVE,
                    "within a range",
                    docker().list(PORTS, new Port("", 6370, 6390, 6370, 6390, "tcp", "")),
                    "high: web: Redis (port 6370-6390) answers beyond the host"),
            of(
                    SENSITIVE,
                    "for this host only, and a web server",
                    docker().list(PORTS, port("127.0.0.1", 5432, 5432), port("", 8080, 80))));

    private NetCases() {}

    private static Port port(String address, int host, int container) {
        return new Port(address, host, host, container, container, "tcp", "");
    }

    private static Network overlay(KeyValue... options) {
        return new Network("back", "overlay", false, false, List.of(), List.of(), List.of(options), Location.NONE);
    }

    private static Estate networks(Network... networks) {
        return new Estate(List.of(), List.of(), List.of(networks), List.of(), List.of(), List.of());
    }

    private static Estate joined(String address, String... subnets) {
        boolean six = address.indexOf(':') >= 0;
        NetworkJoin join = new NetworkJoin("back", six ? "" : address, six ? address : "", List.of());
        Given given = docker().set(NETWORK, Namespace.network("back")).list(NETWORKS, join);
        Network network =
                new Network("back", "bridge", false, false, List.of(subnets), List.of(), List.of(), Location.NONE);
        return given.estate().and(networks(network));
    }
}
