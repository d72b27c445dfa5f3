package dev.hull.report;

import dev.hull.model.Container;
import dev.hull.model.Fields;
import dev.hull.model.Finding;
import dev.hull.model.ImageRef;
import dev.hull.model.Says;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import java.util.HashMap;
import java.util.Map;

/** The command that would settle what nobody has read. Only commands that exist are named. */
final class Next {
    private static final String IMAGE = "the image's ";
    private static final String CONFIGURATION = "the configuration of ";
    private static final String COMPOSE = "compose";

    private final String again;
    private final Map<SubjectRef, ImageRef> images = new HashMap<>();

    Next(Report report) {
        boolean typeable = !report.target().equals("-") && !report.target().contains("command line");
        again = typeable ? " && hull check " + report.target() : "";
        for (Workload workload : report.estate().workloads()) {
            for (Container container : workload.containers()) {
                images.put(container.ref(), container.get(Fields.IMAGE).worst());
            }
        }
    }

    /** {@return the command, or an empty string where none would help} */
    String of(Finding finding) {
        if (!finding.value().state().equals(Says.OPEN)) {
            return "";
        }
        String depends = String.valueOf(finding.value().value());
        if (depends.startsWith(CONFIGURATION)) {
            return pull(depends.substring(CONFIGURATION.length()));
        }
        if (depends.startsWith(IMAGE)) {
            return image(finding.subject());
        }
        return depends.startsWith("the service account's ")
                ? "kubectl get serviceaccounts,pods -A -o yaml | hull check -"
                : "";
    }

    private String image(SubjectRef subject) {
        if (subject.kind().equals(COMPOSE)) {
            return "docker compose pull" + again;
        }
        ImageRef image = images.get(subject);
        return image == null ? "" : pull(image.text());
    }

    private String pull(String image) {
        boolean plain =
                !image.isEmpty() && image.charAt(0) != '-' && image.chars().allMatch(Next::isPlain);
        return plain ? "docker pull " + image + again : "";
    }

    /** What a document calls an image may be made to be typed: {@code x; rm -rf ~}. */
    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-/:@".indexOf(c) >= 0;
    }
}
