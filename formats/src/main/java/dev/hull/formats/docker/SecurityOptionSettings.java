package dev.hull.formats.docker;

import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.MASKED_PATHS;
import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;
import static dev.hull.model.Fields.PATHS_UNMASKED;
import static dev.hull.model.Fields.READ_ONLY_PATHS;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.SELINUX;

import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Items;
import dev.hull.model.Origin;
import dev.hull.model.Profile;
import dev.hull.model.SelinuxLabel;
import java.util.Optional;

/** {@code HostConfig.SecurityOpt}, {@code MaskedPaths} and {@code ReadonlyPaths}. */
final class SecurityOptionSettings {
    private final Section host;
    private final boolean podman;
    private SelinuxLabel label = SelinuxLabel.DEFAULT;

    private SecurityOptionSettings(Section host, boolean podman) {
        this.host = host;
        this.podman = podman;
    }

    static void read(Section host, Engine engine) {
        SecurityOptionSettings options =
                new SecurityOptionSettings(host, engine.platform().equals("podman"));
        host.written("SecurityOpt").ifPresent(list -> Section.items(list).forEach(options::option));
        host.written("MaskedPaths").ifPresent(node -> {
            host.set(PATHS_UNMASKED, Section.items(node).isEmpty(), node.origin());
            host.many(MASKED_PATHS, "MaskedPaths", Section::textOf);
        });
        host.many(READ_ONLY_PATHS, "ReadonlyPaths", Section::textOf);
    }

    private void option(Node node) {
        String text = Section.text(node);
        int separator = separator(text);
        String key = separator < 0 ? text : text.substring(0, separator);
        String value = separator < 0 ? "" : text.substring(separator + 1);
        switch (key) {
            case "no-new-privileges" ->
                host.one(MAY_GAIN_PRIVILEGES, node, _ -> truth(value).map(forbidden -> !forbidden));
            case "seccomp" -> host.one(SECCOMP, node, n -> Optional.of(seccomp(value, n.origin())));
            case "apparmor" -> host.one(APPARMOR, node, _ -> Optional.of(apparmor(value)));
            case "label" -> label(value, node);
            case "unmask" -> unmask(value, node);
            case "systempaths" -> {
                if (value.equals("unconfined")) {
                    open(node.origin());
                }
            }
            default -> {}
        }
    }

    private static int separator(String text) {
        int sign = text.indexOf('=');
        return sign >= 0 ? sign : text.indexOf(':');
    }

    private static Optional<Boolean> truth(String value) {
        return switch (value) {
            case "", "1", "t", "T", "true", "TRUE", "True" -> Optional.of(true);
            case "0", "f", "F", "false", "FALSE", "False" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A profile that was read is named by its file; its text is nobody's name. */
    private static Profile seccomp(String value, Origin origin) {
        return switch (value) {
            case "unconfined" -> Profile.UNCONFINED;
            case "builtin", "default" -> Profile.DEFAULT;
            default ->
                Profile.named(value.startsWith("{") ? origin.at().source().name() : value);
        };
    }

    private static Profile apparmor(String value) {
        return switch (value) {
            case "unconfined" -> Profile.UNCONFINED;
            case "docker-default", "containers-default", "" -> Profile.DEFAULT;
            default -> Profile.named(value);
        };
    }

    private void label(String value, Node node) {
        int colon = value.indexOf(':');
        String part = colon < 0 ? value : value.substring(0, colon);
        String text = colon < 0 ? "" : value.substring(colon + 1);
        label = switch (part) {
            case "disable" -> SelinuxLabel.DISABLED;
            case "user" -> new SelinuxLabel(text, label.role(), label.type(), label.level(), label.disabled());
            case "role" -> new SelinuxLabel(label.user(), text, label.type(), label.level(), label.disabled());
            case "type" -> new SelinuxLabel(label.user(), label.role(), text, label.level(), label.disabled());
            case "level" -> new SelinuxLabel(label.user(), label.role(), label.type(), text, label.disabled());
            default -> label;
        };
        host.one(SELINUX, node, _ -> Optional.of(label));
    }

    /** Only Podman has the word; ALL opens every path. */
    private void unmask(String value, Node node) {
        if (podman && (value.equalsIgnoreCase("all") || value.equals("/proc/*") || value.equals("/sys/*"))) {
            open(node.origin());
        }
    }

    private void open(Origin origin) {
        host.set(PATHS_UNMASKED, true, origin);
        host.set(MASKED_PATHS, Items.none(), origin);
        host.set(READ_ONLY_PATHS, Items.none(), origin);
    }
}
