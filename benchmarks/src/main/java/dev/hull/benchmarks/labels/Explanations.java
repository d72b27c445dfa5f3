package dev.hull.benchmarks.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found out, label by label, about answers that no rule explains: {@code explained.tsv}, and which feed knows more. */
final class Explanations {
    private final Map<String, String> reasons;

    private Explanations(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /** Columns: package, its version or {@code *}, flaw or {@code *}, why. */
    static Explanations read() throws IOException {
        Map<String, String> reasons = new HashMap<>();
        try (InputStream table = Explanations.class.getResourceAsStream("explained.tsv")) {
            if (table == null) {
                throw new IllegalStateException("explained.tsv is not on the class path");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> reasons.put(row[0] + " " + row[1] + " " + row[2], row[3]));
        }
        return new Explanations(reasons);
    }

    /** {@return why Hull's answer stands}; empty where nobody has looked. */
    String of(Label label) {
        for (String id : label.ids()) {
            for (String version : List.of(label.version(), "*")) {
                for (String flaw : List.of(id, "*")) {
                    String reason = reasons.getOrDefault(label.name() + " " + version + " " + flaw, "");
                    if (!reason.isEmpty()) {
                        return reason;
                    }
                }
            }
        }
        return "";
    }

    /** {@return the public feed that says what the set of advisories does not}; empty where none is known. */
    static String feed(String group) {
        int colon = group.indexOf(':');
        return switch (colon < 0 ? group : group.substring(0, colon)) {
            case "rhel" -> "Red Hat's CSAF VEX has what it affects and will not fix; AlmaLinux's errata stand in here";
            case "ol" -> "Oracle's updateinfo; AlmaLinux's errata stand in here";
            case "debian" -> "the security tracker's whole JSON";
            case "ubuntu" -> "Ubuntu's tracker or OSV";
            case "amzn" -> "Amazon's updateinfo";
            case "sles" -> "SUSE's CSAF";
            case "azurelinux" -> "Azure Linux's OSV";
            case "alpine" -> "the release's secdb has fixes alone: the NVD has the others";
            case "language not told" -> "the NVD for programs, GitHub's whole advisory database for the rest";
            default -> "GitHub's whole advisory database";
        };
    }
}
