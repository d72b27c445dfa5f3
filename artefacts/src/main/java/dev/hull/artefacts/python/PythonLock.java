package dev.hull.artefacts.python;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.Reach;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.artefacts.toml.Toml;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lock files of Python: {@code poetry.lock}, {@code uv.lock}, {@code pdm.lock}, {@code pylock.toml} (PEP 751) and
 * {@code Pipfile.lock}. The project itself, and what comes from a folder, is left out.
 */
public final class PythonLock implements Cataloguer {
    private static final Set<String> NAMES =
            Set.of("poetry.lock", "uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock");
    private static final String SCRIPT = ".py.lock";
    private static final Set<String> LOCAL = Set.of("editable", "virtual", "directory", "path");

    @Override
    public String name() {
        return "python-lock";
    }

    @Override
    public Claim claim() {
        return new Claim(NAMES, Set.of(".lock"), Set.of(), false);
    }

    /** {@code uv lock --script x.py} writes {@code x.py.lock}. */
    @Override
    public boolean wants(FileEntry file) {
        return !file.name().endsWith(".lock")
                || NAMES.contains(file.name())
                || file.name().endsWith(SCRIPT);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        switch (file.name().endsWith(SCRIPT) ? "uv.lock" : file.name()) {
            case "Pipfile.lock" -> pipfile(JsonText.read(content, found), evidence, found);
            case "uv.lock" -> uv(Toml.read(content, found), evidence, found);
            case "pylock.toml" -> packages(Toml.read(content, found).at("packages"), evidence, found);
            default -> packages(Toml.read(content, found).at("package"), evidence, found);
        }
    }

    private static void pipfile(Json json, Evidence evidence, Discoveries found) {
        for (String group : List.of("default", "develop")) {
            json.at(group).entries().forEach((name, entry) -> {
                String version = entry.textAt("version");
                if (version.startsWith("==")) {
                    add(name, version.substring(2), group.equals("develop"), evidence, found);
                }
            });
        }
    }

    private static void packages(Json packages, Evidence evidence, Discoveries found) {
        for (Json each : packages.items()) {
            String source = each.at("source").textAt("type");
            if (source.equals("directory") || source.equals("file") || isLocal(each)) {
                continue;
            }
            add(each.textAt("name"), each.textAt("version"), isForDevelopment(each), evidence, found);
        }
    }

    /** Poetry 1 says {@code category}, Poetry 2 and PDM say {@code groups}: what is for use stands in {@code main} or {@code default}. */
    private static boolean isForDevelopment(Json entry) {
        List<String> groups = entry.at("groups").texts();
        return entry.textAt("category").equals("dev")
                || !groups.isEmpty() && !groups.contains("main") && !groups.contains("default");
    }

    private static void uv(Json json, Evidence evidence, Discoveries found) {
        List<Json> packages = json.at("package").items();
        Map<String, List<String>> needs = new HashMap<>();
        List<String> roots = new ArrayList<>();
        for (Json each : packages) {
            String name = each.textAt("name");
            needs.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(needs(each));
            if (isLocal(each.at("source"))) {
                roots.add(name);
            }
        }
        Set<String> used = Reach.from(roots, name -> needs.getOrDefault(name, List.of()));
        for (Json each : packages) {
            if (!isLocal(each.at("source"))) {
                String name = each.textAt("name");
                boolean dev = !roots.isEmpty() && !used.contains(name);
                add(name, each.textAt("version"), dev, evidence, found);
            }
        }
    }

    private static Collection<String> needs(Json entry) {
        List<String> names = new ArrayList<>();
        entry.at("dependencies").items().forEach(each -> names.add(each.textAt("name")));
        for (Json extra : entry.at("optional-dependencies").entries().values()) {
            extra.items().forEach(each -> names.add(each.textAt("name")));
        }
        return names;
    }

    private static boolean isLocal(Json source) {
        return source.keys().stream().anyMatch(LOCAL::contains);
    }

    private static void add(String name, String version, boolean dev, Evidence evidence, Discoveries found) {
        if (!name.isEmpty() && !version.isEmpty()) {
            found.component(Component.of(Ecosystem.PYPI, "", name, version, evidence)
                    .with(dev ? Map.of("scope", "dev") : Map.of()));
        }
    }
}
