package dev.hull.model;

/**
 * A probe or a lifecycle handler.
 *
 * @param name liveness, readiness, startup, postStart or preStop
 * @param action exec, httpGet, tcpSocket, grpc or sleep
 * @param host address that the kubelet is told to call, empty for the pod's own
 * @param port as written
 */
public record Probe(String name, String action, String host, String port) {}
