package dev.hull.scan.process;

import dev.hull.model.Capabilities;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Fields;
import dev.hull.model.ProcessFacts;
import dev.hull.model.ProcessFacts.MountPoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what proc(5) says of one process. Needs the right to trace it, which root has. */
public final class ProcessReader {
    private static final List<String> NAMESPACES = List.of("mnt", "net", "pid", "ipc", "uts", "user", "cgroup");

    private final Path proc;
    private final Path cgroups;

    /** Reads this machine's own. */
    public ProcessReader() {
        this(Path.of("/proc"), Path.of("/sys/fs/cgroup"));
    }

    ProcessReader(Path proc, Path cgroups) {
        this.proc = proc;
        this.cgroups = cgroups;
    }

    /**
     * {@return what the kernel says of {@code pid}}
     *
     * @throws IOException if the process is gone, or may not be looked at
     */
    public ProcessFacts read(long pid) throws IOException {
        Path process = proc.resolve(Long.toString(pid));
        Map<String, String> status = status(process);
        List<MountPoint> mounts = mounts(process);
        List<MountPoint> roots =
                mounts.stream().filter(m -> m.target().equals("/")).toList();
        return new ProcessFacts(
                pid,
                capabilities(status),
                status.getOrDefault("NoNewPrivs", "0").equals("1"),
                Integer.parseInt(status.getOrDefault("Seccomp", "0")),
                Long.parseLong(status.getOrDefault("Uid", "0\t0").split("\t")[1]),
                shared(process),
                label(process),
                !roots.isEmpty() && roots.getLast().options().contains("ro"),
                mounts.stream().filter(m -> !m.target().equals("/")).toList(),
                limit(process, "memory", "memory.max", "memory.limit_in_bytes"),
                limit(process, "pids", "pids.max", "pids.max"));
    }

    private static Map<String, String> status(Path process) throws IOException {
        Map<String, String> status = new HashMap<>();
        for (String line : text(process.resolve("status")).split("\n")) {
            int colon = line.indexOf(":\t");
            if (colon > 0) {
                status.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return status;
    }

    private static Capabilities capabilities(Map<String, String> status) {
        return new Capabilities(
                set(status, "CapBnd"),
                set(status, "CapPrm"),
                set(status, "CapEff"),
                set(status, "CapInh"),
                set(status, "CapAmb"),
                true,
                true);
    }

    private static CapabilitySet set(Map<String, String> status, String name) {
        return new CapabilitySet(Long.parseUnsignedLong(status.getOrDefault(name, "0"), 16));
    }

    /** A namespace is the host's where its link names the same as the host's own. */
    private Set<String> shared(Path process) throws IOException {
        Path host = host();
        Set<String> shared = new HashSet<>();
        for (String type : NAMESPACES) {
            Path own = process.resolve("ns").resolve(type);
            if (Files.isSymbolicLink(own)
                    && Files.readSymbolicLink(own).equals(Files.readSymbolicLink(host.resolve(type)))) {
                shared.add(type);
            }
        }
        return shared;
    }

    /** Process 1 has the host's namespaces; a guarded one may not be looked at even by root, and then Hull's own stand for it. */
    private Path host() {
        Path first = proc.resolve("1/ns");
        try {
            Files.readSymbolicLink(first.resolve("mnt"));
            return first;
        } catch (IOException e) {
            return proc.resolve("self/ns");
        }
    }

    private static String label(Path process) {
        try {
            return text(process.resolve("attr/current")).replace("\0", "").strip();
        } catch (IOException e) {
            return ""; // EINVAL where no security module labels processes
        }
    }

    private static List<MountPoint> mounts(Path process) throws IOException {
        List<MountPoint> mounts = new ArrayList<>();
        for (String line : text(process.resolve("mountinfo")).split("\n")) {
            String[] halves = line.split(" - ", 2);
            String[] before = halves[0].split(" ");
            String[] after = halves.length > 1 ? halves[1].split(" ") : new String[0];
            if (before.length > 5 && after.length > 1) {
                mounts.add(new MountPoint(
                        unescaped(before[4]), after[0], unescaped(after[1]), List.of(before[5].split(","))));
            }
        }
        return mounts;
    }

    /** Blanks, tabs, line breaks and backslashes stand as three octal digits. */
    private static String unescaped(String text) {
        return text.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }

    private long limit(Path process, String controller, String unified, String legacy) {
        try {
            for (String line : text(process.resolve("cgroup")).split("\n")) {
                String[] parts = line.split(":", 3);
                boolean second = parts[0].equals("0") && parts[1].isEmpty();
                Path file = second
                        ? cgroups.resolve(parts[2].substring(1)).resolve(unified)
                        : cgroups.resolve(controller)
                                .resolve(parts[2].substring(1))
                                .resolve(legacy);
                if ((second || List.of(parts[1].split(",")).contains(controller)) && Files.exists(file)) {
                    return number(text(file).strip());
                }
            }
        } catch (IOException e) {
            return -1; // the cgroup ended, or is not ours to read: not known is said so
        }
        return -1;
    }

    /** The largest multiple of a page below 2^63 is how the first cgroup version says that there is none. */
    private static long number(String text) {
        long largest = Long.MAX_VALUE - 65_536;
        long value = text.equals("max") ? Long.MAX_VALUE : Long.parseLong(text);
        return value >= largest ? Fields.UNLIMITED : value;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
