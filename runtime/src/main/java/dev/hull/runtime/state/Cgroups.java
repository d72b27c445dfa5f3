package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.nio.charset.StandardCharsets;

/** Which container a thread is in, by the paths of its control groups, as the engines name them. */
final class Cgroups {
    private static final int LONG = 64;
    private static final int SHORT = 12;

    /** What stands before and behind an id at the end of a path, engine by engine: Podman, Docker, CRI. */
    private static final String[][] PLACES = {
        {"/libpod-", ".scope"},
        {"/libpod-", ".scope/container"},
        {"/libpod-", ""},
        {"/", ""},
        {"/docker-", ".scope"},
        {"/crio-", ""},
        {"/cri-containerd-", ".scope"},
        {"/crio-", ".scope"},
        {":cri-containerd:", ""},
    };

    private static final String[] LXC = {"/lxc/", "/lxc.payload/", "/lxc.payload."};

    private Cgroups() {}

    /** {@return the first 12 characters of the container's id; empty on the host} */
    static Bytes container(Texts cgroups) {
        for (int at = cgroups.start(0); at >= 0; at = cgroups.after(at)) {
            String path =
                    path(new String(cgroups.all().array(), at, cgroups.end(at) - at, StandardCharsets.ISO_8859_1));
            String id = path.length() < 2 ? "" : id(path);
            if (!id.isEmpty()) {
                return Bytes.copy(id.getBytes(StandardCharsets.ISO_8859_1), 0, id.length());
            }
        }
        return Bytes.NONE;
    }

    private static String path(String cgroup) {
        return cgroup.substring(cgroup.lastIndexOf('=') + 1);
    }

    private static String id(String path) {
        for (String[] place : PLACES) {
            int start = path.lastIndexOf(place[0]) + place[0].length();
            int end = path.endsWith(place[1]) ? path.length() - place[1].length() : -1;
            if (path.contains(place[0]) && end - start == LONG && isHexadecimal(path, start, end)) {
                return path.substring(start, start + SHORT);
            }
        }
        String named = containerd(path);
        return named.isEmpty() ? lxc(path) : named;
    }

    private static boolean isHexadecimal(String path, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.digit(path.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Containers that {@code ctr} starts are at {@code /namespace/name}; units of systemd are no containers. */
    private static String containerd(String path) {
        int slash = path.indexOf('/');
        int next = slash < 0 ? -1 : path.indexOf('/', slash + 1);
        while (next >= 0 && !isName(path, slash + 1, next)) {
            slash = next;
            next = path.indexOf('/', slash + 1);
        }
        if (next < 0 || path.endsWith(".service") || path.endsWith(".slice") || path.endsWith(".scope")) {
            return "";
        }
        int start = path.lastIndexOf(path.substring(slash, next + 1)) + next + 1 - slash;
        int length = path.length() - start;
        return length == 0 || length > LONG ? "" : path.substring(start, start + Math.min(SHORT, length));
    }

    /** Letters and digits, with single dots, underscores and hyphens between. */
    private static boolean isName(String path, int from, int to) {
        boolean last = false;
        for (int i = from; i < to; i++) {
            char c = path.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!word && (!last || "._-".indexOf(c) < 0)) {
                return false;
            }
            last = word;
        }
        return last;
    }

    private static String lxc(String path) {
        for (String layout : LXC) {
            int at = path.indexOf(layout);
            if (at >= 0) {
                int start = at + layout.length();
                int end = path.indexOf('/', start);
                return path.substring(start, end < 0 ? path.length() : end);
            }
        }
        return "";
    }
}
