package dev.hull.artefacts.go;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code go.mod} (Go Modules Reference, "go.mod files"). From Go 1.17 on it names every module that is built from, with the version
 * that is chosen, and so locks; before it only declares. The module itself, of which
 * others speak by its name, has no version here. The {@code toolchain} line, else the {@code go} line, is the least standard
 * library.
 */
public final class GoMod implements Cataloguer {
    private record Module(String path, String version) {}

    @Override
    public String name() {
        return "go-mod";
    }

    @Override
    public Claim claim() {
        return Claim.names("go.mod");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        List<Module> required = new ArrayList<>();
        Map<String, Module> replaced = new LinkedHashMap<>();
        String go = "";
        String toolchain = "";
        String own = "";
        String block = "";
        for (String line : content.text().split("\n", -1)) {
            List<String> words = words(line);
            if (words.isEmpty()) {
                continue;
            }
            if (words.getFirst().equals(")")) {
                block = "";
                continue;
            }
            if (words.size() == 2 && words.get(1).equals("(")) {
                block = words.getFirst();
                continue;
            }
            String verb = block.isEmpty() ? words.removeFirst() : block;
            switch (verb) {
                case "module" -> own = words.isEmpty() ? own : words.getFirst();
                case "require" -> require(words, required);
                case "replace" -> replace(words, replaced);
                case "go" -> go = words.isEmpty() ? "" : words.getFirst();
                case "toolchain" -> toolchain = words.isEmpty() ? "" : words.getFirst();
                default -> {}
            }
        }
        if (!own.isEmpty()) {
            found.component(Modules.module(own, "", Evidence.of(Kind.DECLARED, file.path())));
        }
        Kind kind = namesAll(go) ? Kind.LOCKED : Kind.DECLARED;
        for (Module module : required) {
            found.component(component(module, replaced, Evidence.of(kind, file.path())));
        }
        String least = toolchain.startsWith("go1") ? toolchain : "go" + go;
        if (least.indexOf('.') > 0) {
            found.component(Modules.standardLibrary(least, Evidence.of(Kind.DECLARED, file.path())));
        }
    }

    private static List<String> words(String line) {
        int comment = line.indexOf("//");
        List<String> words = new ArrayList<>();
        for (String word :
                (comment < 0 ? line : line.substring(0, comment)).strip().split("[ \t]", -1)) {
            if (!word.isEmpty()) {
                words.add(word.replace("\"", "").replace("`", ""));
            }
        }
        return words;
    }

    private static void require(List<String> words, List<Module> required) {
        if (words.size() >= 2) {
            required.add(new Module(words.get(0), words.get(1)));
        }
    }

    /** {@code old [version] => new [version]}; a folder has no version. */
    private static void replace(List<String> words, Map<String, Module> replaced) {
        int arrow = words.indexOf("=>");
        if (arrow < 1 || arrow > 2 || words.size() < arrow + 2) {
            return;
        }
        String key = words.get(0) + (arrow == 2 ? "@" + words.get(1) : "");
        String version = words.size() > arrow + 2 ? words.get(arrow + 2) : "";
        replaced.put(key, new Module(words.get(arrow + 1), version));
    }

    private static Component component(Module module, Map<String, Module> replaced, Evidence evidence) {
        Module any = replaced.getOrDefault(module.path(), module);
        Module by = replaced.getOrDefault(module.path() + "@" + module.version(), any);
        if (by.version().isEmpty()) {
            return Modules.module(module.path(), module.version(), evidence).with(Map.of("replaced", by.path()));
        }
        return Modules.module(by.path(), by.version(), evidence);
    }

    private static boolean namesAll(String go) {
        String[] parts = go.split("[.]", -1);
        try {
            return parts.length >= 2
                    && parts[0].equals("1")
                    && Integer.parseInt(parts[1].replace("rc", " ").split(" ", -1)[0]) >= 17;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
