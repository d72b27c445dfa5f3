package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;

/** {@code conan.lock} (docs.conan.io, "Lockfiles"): references {@code name/version@user/channel#revision}, in a graph in version 1. */
final class Conan {
    private Conan() {}

    static void read(Content content, Locked locked, Discoveries found) {
        Json json = JsonText.read(content, found);
        json.at("requires").texts().forEach(each -> reference(each, false, locked));
        json.at("python_requires").texts().forEach(each -> reference(each, false, locked));
        json.at("build_requires").texts().forEach(each -> reference(each, true, locked));
        for (Json node : json.at("graph_lock").at("nodes").entries().values()) {
            reference(node.textAt("ref"), node.textAt("context").equals("build"), locked);
        }
    }

    private static void reference(String text, boolean dev, Locked locked) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            return;
        }
        int end = slash + 1;
        while (end < text.length() && "@#%".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        locked.add("", text.substring(0, slash), text.substring(slash + 1, end), dev);
    }
}
