package dev.hull.checks.fs;

import dev.hull.model.Mount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A path of the host, as a mount's source names it: cleaned as path_resolution(7) would without following links.
 *
 * @param text absolute and clean, or relative as its author wrote it
 */
public record HostSource(String text) {
    private static final List<String> SYSTEM = List.of(
            "/etc",
            "/usr",
            "/boot",
            "/bin",
            "/sbin",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/root",
            "/home",
            "/dev",
            "/proc",
            "/sys",
            "/run",
            "/var/run",
            "/var/log",
            "/var/lib/docker",
            "/var/lib/containerd",
            "/var/lib/containers",
            "/var/lib/kubelet",
            "/var/lib/etcd");

    /** Nothing that another user of the host may not read as well, and nothing that tells one host from another. */
    private static final List<String> PUBLIC = List.of(
            "/etc/localtime",
            "/etc/timezone",
            "/usr/share/zoneinfo",
            "/etc/ssl/certs",
            "/etc/ca-certificates",
            "/etc/pki/ca-trust",
            "/usr/share/ca-certificates",
            "/usr/local/share/ca-certificates",
            "/etc/machine-id",
            "/dev/null",
            "/dev/zero",
            "/dev/urandom",
            "/dev/random");

    private static final Set<String> SOCKETS = Set.of(
            "docker.sock",
            "containerd.sock",
            "crio.sock",
            "podman.sock",
            "dockershim.sock",
            "cri-dockerd.sock",
            "kubelet.sock",
            "buildkitd.sock",
            "docker_engine");

    /** Where engines and systemd put their sockets by default. */
    private static final Set<String> SOCKET_FOLDERS = Set.of(
            "/run",
            "/var/run",
            "/run/docker",
            "/var/run/docker",
            "/run/containerd",
            "/var/run/containerd",
            "/run/k3s/containerd",
            "/run/crio",
            "/var/run/crio",
            "/run/podman",
            "/var/run/podman",
            "/run/systemd",
            "/run/systemd/private",
            "/var/run/systemd",
            "/run/dbus/system_bus_socket",
            "/var/run/dbus/system_bus_socket",
            "/var/lib/kubelet/pod-resources",
            "/var/lib/kubelet/device-plugins");

    /** {@return the host's side of {@code mount}} */
    public static HostSource of(Mount mount) {
        return new HostSource(clean(mount.source()));
    }

    public boolean isRoot() {
        return text.equals("/");
    }

    /** {@return whether this is, or lies below, {@code folder}} */
    public boolean isWithin(String folder) {
        return text.equals(folder) || text.startsWith(folder) && text.charAt(folder.length()) == '/';
    }

    /** {@return whether it is written relative to the project and stays inside it} */
    public boolean isInProject() {
        return !text.startsWith("/")
                && !text.startsWith("~")
                && !text.equals("..")
                && !text.startsWith("../")
                && !text.contains("/../")
                && !text.contains("\\");
    }

    /** {@return whether it is, or lies below, a directory of the system} */
    public boolean isSystem() {
        return isWithinAny(SYSTEM) || text.startsWith("~");
    }

    /** {@return whether everybody on the host may know what is there} */
    public boolean isPublic() {
        return isWithinAny(PUBLIC);
    }

    /** {@return whether whoever opens it, or a socket in it, gives orders to an engine, a kubelet or systemd} */
    public boolean isRuntimeSocket() {
        return SOCKETS.contains(lastPart()) || SOCKET_FOLDERS.contains(text);
    }

    /** {@return whether {@code text}, which may hold variables, names such a socket} */
    static boolean namesSocket(String text) {
        return SOCKETS.stream().anyMatch(text::contains);
    }

    private String lastPart() {
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    }

    private boolean isWithinAny(List<String> folders) {
        for (String folder : folders) {
            if (isWithin(folder)) {
                return true;
            }
        }
        return false;
    }

    /** {@return {@code path} without empty parts, {@code .} and, where it is absolute, {@code ..}} */
    public static String clean(String path) {
        if (isClean(path)) {
            return path;
        }
        boolean absolute = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (int from = 0; from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            add(path.substring(from, to), absolute, parts);
            from = to + 1;
        }
        String joined = String.join("/", parts);
        return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    private static boolean isClean(String path) {
        return path.startsWith("/")
                && (path.length() == 1 || !path.endsWith("/"))
                && !path.contains("//")
                && !path.contains("/.");
    }

    private static void add(String part, boolean absolute, Deque<String> parts) {
        if (part.isEmpty() || part.equals(".")) {
            return;
        }
        boolean up = part.equals("..");
        if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
            parts.removeLast();
        } else if (!up || !absolute) {
            parts.addLast(part);
        }
    }
}
