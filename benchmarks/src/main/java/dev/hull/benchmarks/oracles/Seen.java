package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a probe saw inside, in the words of {@link Facts}. */
final class Seen {
    private static final List<String> STATUS =
            List.of("CapBnd", "CapEff", "CapPrm", "CapInh", "CapAmb", "NoNewPrivs", "Seccomp");

    private Seen() {}

    static Map<String, String> of(Node.Obj seen) {
        Map<String, String> facts = new TreeMap<>();
        Node.Obj status = (Node.Obj) seen.get("status").orElseThrow();
        STATUS.forEach(key -> facts.put(key, status.text(key)));
        facts.put("uid", status.text("Uid").split("\t")[0]);
        facts.put("oom", seen.text("oomScoreAdj"));
        cgroup(seen, facts);
        sysctls(seen, facts);
        mounts(seen, facts);
        return facts;
    }

    private static void cgroup(Node.Obj seen, Map<String, String> facts) {
        if (seen.get("cgroupFiles").orElse(seen) instanceof Node.Obj files && seen.has("cgroupFiles")) {
            limit(facts, "memory", files.text("memory/memory.limit_in_bytes"));
            limit(facts, "pids", files.text("pids/pids.max"));
        }
    }

    private static void limit(Map<String, String> facts, String key, String written) {
        String value = written.replace(";", "");
        if (!value.isEmpty()) {
            facts.put(key, value.equals("max") || value.length() >= 19 ? "none" : value);
        }
    }

    private static void sysctls(Node.Obj seen, Map<String, String> facts) {
        if (seen.get("sysctl").orElse(seen) instanceof Node.Obj values && seen.has("sysctl")) {
            values.entries()
                    .forEach(e -> facts.put(
                            "sysctl " + e.key().replace('/', '.'),
                            ((Node.Text) e.value()).value().replace('\t', ' ')));
        }
    }

    /** Of two mounts on one place the later covers the earlier. */
    private static void mounts(Node.Obj seen, Map<String, String> facts) {
        List<Node> mounts = seen.get("mounts").orElse(seen) instanceof Node.Arr list ? list.items() : new ArrayList<>();
        for (Node node : mounts) {
            Node.Obj mount = (Node.Obj) node;
            String mode = mount.text("options").split(",")[0];
            String target = mount.text("target");
            facts.put(target.equals("/") ? "root" : "mount " + target, mode);
        }
    }
}
