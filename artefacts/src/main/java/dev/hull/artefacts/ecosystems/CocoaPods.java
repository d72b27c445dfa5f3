package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code Podfile.lock} (guides.cocoapods.org): {@code PODS} has {@code Name/Part (version)} each, alone or with what it needs. Parts
 * of one pod are one package.
 */
final class CocoaPods {
    private CocoaPods() {}

    static void read(Content content, Locked locked, Discoveries found) {
        Map<String, String> pods = new LinkedHashMap<>();
        for (Json item : Yaml.read(content, found).at("PODS").items()) {
            pod(
                    item.isObject() && !item.keys().isEmpty()
                            ? item.keys().iterator().next()
                            : item.text(),
                    pods);
        }
        pods.forEach((name, version) -> locked.add("", name, version, false));
    }

    private static void pod(String text, Map<String, String> pods) {
        int open = text.indexOf(" (");
        int close = text.indexOf(')', open + 2);
        if (open > 0 && close > 0) {
            int part = text.indexOf('/');
            pods.putIfAbsent(text.substring(0, part > 0 && part < open ? part : open), text.substring(open + 2, close));
        }
    }
}
