package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that one line gives twice with different values, so that one is lost. */
final class Duplicates {
    private Duplicates() {}

    static List<Issue> issues(Values values, Node.Obj body) {
        List<Issue> issues = new ArrayList<>();
        pairs(values, "env", issues);
        pairs(values, "label", issues);
        if (body.get("HostConfig").orElse(Tree.NULL) instanceof Node.Obj host) {
            ports(host, issues);
        }
        return issues;
    }

    private static void pairs(Values values, String flag, List<Issue> issues) {
        Map<String, String> seen = new HashMap<>();
        for (Given given : values.all(flag)) {
            String text = given.text();
            int sign = text.indexOf('=');
            String name = sign < 0 ? text : text.substring(0, sign);
            String before = seen.put(name, text);
            if (before != null && !before.equals(text)) {
                issues.add(Issue.duplicate(
                        given.shown() + " " + name, given.value().at(), "the last one counts"));
            }
        }
    }

    private static void ports(Node.Obj host, List<Issue> issues) {
        Map<String, String> seen = new HashMap<>();
        if (host.get("PortBindings").orElse(Tree.NULL) instanceof Node.Obj bindings) {
            for (Node.Entry entry : bindings.entries()) {
                String protocol = entry.key().substring(entry.key().indexOf('/') + 1);
                for (Node item : entry.value() instanceof Node.Arr arr ? arr.items() : List.<Node>of()) {
                    String key = hostSide((Node.Obj) item);
                    String before = key.isEmpty() ? null : seen.put(protocol + " " + key, entry.key());
                    if (before != null && !before.equals(entry.key())) {
                        issues.add(Issue.duplicate(
                                "--publish " + key, item.at(), "only one can have the port of the host"));
                    }
                }
            }
        }
    }

    private static String hostSide(Node.Obj binding) {
        String port = binding.get("HostPort").orElse(Tree.NULL) instanceof Node.Text text ? text.value() : "";
        String address = binding.get("HostIp").orElse(Tree.NULL) instanceof Node.Text text ? text.value() : "";
        return port.isEmpty() || port.equals("0") || port.indexOf('-') >= 0 ? "" : address + ":" + port;
    }
}
