package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;

/** {@code Package.resolved} of the Swift Package Manager, versions 1 to 3: a package is the address of its repository. */
final class Swift {
    private Swift() {}

    static void read(Content content, Locked locked, Discoveries found) {
        Json json = JsonText.read(content, found);
        Json pins = json.at("object").isObject() ? json.at("object").at("pins") : json.at("pins");
        for (Json pin : pins.items()) {
            String at = pin.textAt("location").isEmpty() ? pin.textAt("repositoryURL") : pin.textAt("location");
            String path = path(at);
            int slash = path.lastIndexOf('/');
            locked.add(
                    slash < 0 ? "" : path.substring(0, slash),
                    path.substring(slash + 1),
                    pin.at("state").textAt("version"),
                    false);
        }
    }

    /** {@return host and path, as {@code github.com/apple/swift-nio}} */
    private static String path(String address) {
        int scheme = address.indexOf("://");
        String path = scheme < 0 ? address : address.substring(scheme + 3);
        int user = path.indexOf('@');
        path = path.substring(user + 1).replace(':', '/');
        return path.endsWith(".git") ? path.substring(0, path.length() - 4) : path;
    }
}
