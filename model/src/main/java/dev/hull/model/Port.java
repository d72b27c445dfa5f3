package dev.hull.model;

/**
 * A port, or a range of ports, that is published on the host.
 *
 * @param hostAddress as written, or empty for all interfaces
 * @param hostFrom first port on the host, 0 where the engine chooses
 * @param protocol tcp, udp or sctp
 * @param mode ingress or host in a swarm, hostPort in Kubernetes, else empty
 */
public record Port(
        String hostAddress,
        int hostFrom,
        int hostTo,
        int containerFrom,
        int containerTo,
        String protocol,
        String mode) {}
