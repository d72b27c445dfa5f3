package dev.hull.checks.secrets;

import static dev.hull.model.Fields.MOUNTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.fs.HostMounts;
import dev.hull.checks.fs.HostSource;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Mount;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.List;

/**
 * A mount brings in the credentials of a user or of the node.
 *
 * <p>Fields: sources of mounts of kind bind or hostPath.
 */
final class HostCredentials {
    static final Check<Container> CHECK =
            Check.ofContainer("secrets.host-credentials", Severity.HIGH, HostCredentials::look);

    /** Parts of a path below which tools keep them. */
    private static final List<String> PARTS = List.of(
            "/.aws",
            "/.ssh",
            "/.kube",
            "/.docker",
            "/.config/gcloud",
            "/.azure",
            "/.gnupg",
            "/.netrc",
            "/.git-credentials",
            "/.pgpass",
            "/.vault-token",
            "/azure.json");

    private static final List<String> FOLDERS = List.of(
            "/etc/kubernetes", "/var/lib/kubelet", "/etc/ssl/private", "/etc/shadow", "/etc/ssh", "/etc/rancher/k3s");
    private static final String AGENT = "SSH_AUTH_SOCK";
    private static final Remedy ASK = new Remedy.Ask("which", List.of());

    private HostCredentials() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : HostMounts.of(container)) {
            HostSource source = HostSource.of(item.value());
            if (holdsCredentials(source)) {
                hits.add(Hit.on(MOUNTS, HostMounts.key(item.value()), item.at())
                        .arg("source", source.text())
                        .remedy(ASK));
            }
        }
        for (Unread unread : container.items(MOUNTS).unread()) {
            String source = source(unread.text());
            if (source.contains(AGENT) || PARTS.stream().anyMatch(source::endsWith)) {
                hits.add(Hit.on(MOUNTS, unread.text(), unread.by().at())
                        .arg("source", source)
                        .remedy(ASK));
            }
        }
        return hits;
    }

    private static boolean holdsCredentials(HostSource source) {
        String rooted = source.text().startsWith("/") ? source.text() : "/" + source.text();
        return FOLDERS.stream().anyMatch(source::isWithin)
                || rooted.contains("/ssh-agent")
                || rooted.contains(AGENT)
                || PARTS.stream().anyMatch(p -> rooted.endsWith(p) || rooted.contains(p + "/"));
    }

    /** A variable may hold a colon of its own, as in {@code ${HOME:-/root}}. */
    private static String source(String quoted) {
        String text = quoted.startsWith("\"") || quoted.startsWith("'") ? quoted.substring(1) : quoted;
        int brace = text.startsWith("${") ? text.indexOf('}') : 0;
        int colon = text.indexOf(':', Math.max(brace, 0));
        return colon < 0 ? text : text.substring(0, colon);
    }
}
