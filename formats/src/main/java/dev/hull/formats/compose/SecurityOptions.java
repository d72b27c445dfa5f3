package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Fields;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Profile;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import java.util.Map;

/** Reads {@code security_opt}: words with {@code =} or, as of old, {@code :} between name and value (docker-run(1), --security-opt). */
final class SecurityOptions {
    private SelinuxLabel label = SelinuxLabel.DEFAULT;

    /** Sets what the list says; {@code undecided} are texts that hang on a variable. */
    static void read(Node.Arr list, Map<Location, String> undecided, Settings.Builder into) {
        SecurityOptions options = new SecurityOptions();
        for (Node item : list.items()) {
            if (item instanceof Node.Text text) {
                options.read(text.value(), item.origin().in(Layer.CONTAINER), undecided.containsKey(item.at()), into);
            }
        }
    }

    private void read(String text, Origin by, boolean open, Settings.Builder into) {
        int sign = separator(text);
        String name = sign < 0 ? text : text.substring(0, sign);
        String value = sign < 0 ? "" : text.substring(sign + 1);
        switch (name) {
            case "no-new-privileges" ->
                into.set(
                        Fields.MAY_GAIN_PRIVILEGES,
                        open ? new Setting.Unresolved<>(true, text, by) : Setting.decided(!isTrue(value), by));
            case "seccomp" ->
                into.set(
                        Fields.SECCOMP,
                        open
                                ? new Setting.Unresolved<>(Profile.UNCONFINED, text, by)
                                : Setting.decided(seccomp(value), by));
            case "apparmor" ->
                into.set(
                        Fields.APPARMOR,
                        open
                                ? new Setting.Unresolved<>(Profile.UNCONFINED, text, by)
                                : Setting.decided(apparmor(value), by));
            case "systempaths" -> into.set(Fields.PATHS_UNMASKED, Setting.decided(value.equals("unconfined"), by));
            case "label" -> {
                label = label(value);
                into.set(
                        Fields.SELINUX,
                        open ? new Setting.Unresolved<>(SelinuxLabel.DISABLED, text, by) : Setting.decided(label, by));
            }
            default -> {}
        }
    }

    private static int separator(String text) {
        int equals = text.indexOf('=');
        return equals >= 0 ? equals : text.indexOf(':');
    }

    private static boolean isTrue(String value) {
        return switch (value) {
            case "", "1", "t", "T", "true", "TRUE", "True" -> true;
            default -> false;
        };
    }

    private static Profile seccomp(String value) {
        return switch (value) {
            case "unconfined" -> Profile.UNCONFINED;
            case "builtin", "" -> Profile.DEFAULT;
            default -> Profile.named(value);
        };
    }

    private static Profile apparmor(String value) {
        return switch (value) {
            case "unconfined" -> Profile.UNCONFINED;
            case "docker-default", "" -> Profile.DEFAULT;
            default -> Profile.named(value);
        };
    }

    private SelinuxLabel label(String value) {
        if (value.equals("disable")) {
            return SelinuxLabel.DISABLED;
        }
        int colon = value.indexOf(':');
        String part = colon < 0 ? "" : value.substring(colon + 1);
        return switch (colon < 0 ? value : value.substring(0, colon)) {
            case "user" -> new SelinuxLabel(part, label.role(), label.type(), label.level(), false);
            case "role" -> new SelinuxLabel(label.user(), part, label.type(), label.level(), false);
            case "type" -> new SelinuxLabel(label.user(), label.role(), part, label.level(), false);
            case "level" -> new SelinuxLabel(label.user(), label.role(), label.type(), part, false);
            default -> label;
        };
    }
}
