package dev.hull.artefacts.npm;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.yaml.Yaml;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Limits;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Yarn's lock file: its own language in version 1 (classic.yarnpkg.com, "yarn.lock"), YAML since version 2 (Berry). Neither says what is
 * for development only: that stands in {@code package.json}.
 */
final class YarnLock {
    private final Discoveries found;
    private final Evidence evidence;
    private final Map<String, String> outside = new LinkedHashMap<>();

    private String name = "";
    private String version = "";
    private String integrity = "";

    private YarnLock(FileEntry file, Discoveries found) {
        this.found = found;
        this.evidence = Evidence.of(Kind.LOCKED, file.path());
    }

    static void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        YarnLock lock = new YarnLock(file, found);
        String text = content.text();
        if (text.startsWith("__metadata:") || text.contains("\n__metadata:")) {
            lock.berry(Yaml.read(text, Limits.DEFAULT, found::problem));
        } else {
            text.lines().forEach(lock::line);
            lock.end();
        }
        LockFile.skipped(found, file, lock.outside);
    }

    private void berry(Json json) {
        json.entries().forEach((key, entry) -> {
            String resolution = entry.textAt("resolution");
            int start = Npm.versionStart(resolution);
            if (start < 0 || entry.textAt("linkType").equals("soft")) {
                return;
            }
            name = resolution.substring(0, start - 1);
            version = entry.textAt("version");
            integrity = "";
            end();
        });
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.charAt(0) != ' ') {
            end();
            pattern(line);
        } else if (line.startsWith("  version ")) {
            version = unquoted(line.substring(10));
        } else if (line.startsWith("  integrity ")) {
            integrity = unquoted(line.substring(12));
        }
    }

    /** As {@code "@babel/core@^7.1", "@babel/core@npm:^7.2":}; an alias says its target behind {@code npm:}. */
    private void pattern(String line) {
        int comma = line.indexOf(',');
        String first = unquoted(comma < 0 ? line.substring(0, line.length() - 1) : line.substring(0, comma));
        int start = Npm.versionStart(first);
        name = start < 0 ? first : first.substring(0, start - 1);
        String range = start < 0 ? "" : first.substring(start);
        if (range.startsWith("npm:")) {
            int target = Npm.versionStart(range.substring(4));
            name = target < 0 ? name : range.substring(4, target + 3);
        }
        if (range.startsWith("file:") || range.startsWith("link:")) {
            outside.put(name, range);
            name = "";
        }
    }

    private void end() {
        if (!name.isEmpty() && Npm.isVersion(version)) {
            found.component(Npm.component(name, version, evidence).with(Npm.digest(integrity)));
        }
        name = "";
        version = "";
        integrity = "";
    }

    private static String unquoted(String text) {
        String plain = text.strip();
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }
}
