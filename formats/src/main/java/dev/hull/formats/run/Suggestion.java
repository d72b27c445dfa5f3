package dev.hull.formats.run;

import dev.hull.formats.run.Flag.Kind;
import java.util.Map;

/**
 * What somebody who wrote an unknown flag may have meant.
 *
 * @param text what to write, or nothing
 * @param takesValue whether a flag so written has its value in the next word
 */
record Suggestion(String text, boolean takesValue) {
    private static final Suggestion NONE = new Suggestion("", false);

    /** Words that belong to other flags, to Compose, to Kubernetes or to Podman. */
    private static final Map<String, Suggestion> MEANT = Map.ofEntries(
            bare("no-new-privileges", "--security-opt no-new-privileges"),
            bare("no-new-privs", "--security-opt no-new-privileges"),
            bare("readonly", "--read-only"),
            bare("read-only-rootfs", "--read-only"),
            bare("read_only", "--read-only"),
            bare("readonly-rootfs", "--read-only"),
            bare("unprivileged", "--privileged=false"),
            bare("remove", "--rm"),
            bare("daemon", "--detach"),
            bare("background", "--detach"),
            bare("systempaths", "--security-opt systempaths=unconfined"),
            valued("seccomp", "--security-opt seccomp="),
            valued("seccomp-profile", "--security-opt seccomp="),
            valued("apparmor", "--security-opt apparmor="),
            valued("apparmor-profile", "--security-opt apparmor="),
            valued("security-opts", "--security-opt"),
            valued("security", "--security-opt"),
            valued("selinux", "--security-opt label="),
            valued("port", "--publish"),
            valued("ports", "--publish"),
            valued("environment", "--env"),
            valued("volumes", "--volume"),
            valued("bind", "--volume"),
            valued("cpu", "--cpus"),
            valued("cpu-limit", "--cpus"),
            valued("mem", "--memory"),
            valued("mem-limit", "--memory"),
            valued("memory-limit", "--memory"),
            valued("memory-swap-limit", "--memory-swap"),
            valued("pids", "--pids-limit"),
            valued("pid-limit", "--pids-limit"),
            valued("restart-policy", "--restart"),
            valued("healthcheck", "--health-cmd"),
            valued("healthcheck-cmd", "--health-cmd"),
            valued("capabilities", "--cap-add"),
            valued("cap", "--cap-add"),
            valued("networks", "--network"),
            valued("working-dir", "--workdir"),
            valued("log", "--log-driver"),
            valued("gpu", "--gpus"),
            valued("storage", "--storage-opt"));

    private static Map.Entry<String, Suggestion> bare(String name, String text) {
        return Map.entry(name, new Suggestion(text, false));
    }

    private static Map.Entry<String, Suggestion> valued(String name, String text) {
        return Map.entry(name, new Suggestion(text, true));
    }

    static Suggestion of(String shown, Flags table) {
        if (!shown.startsWith("--")) {
            return NONE;
        }
        String name = shown.substring(2);
        Suggestion meant = MEANT.get(name);
        if (meant != null) {
            return meant;
        }
        String normal = normal(name);
        Suggestion best = NONE;
        int distance = Math.max(1, name.length() / 3) + 1;
        for (String known : table.names()) {
            int d = distance(normal, normal(known), distance);
            if (d < distance) {
                distance = d;
                best = new Suggestion(
                        "--" + known, table.named(known).orElseThrow().kind() != Kind.BOOL);
            }
        }
        return best;
    }

    private static String normal(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** {@return the number of letters to change, add or leave out, or {@code most} where it is no less} */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) >= most || a.length() > 40) {
            return most;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
