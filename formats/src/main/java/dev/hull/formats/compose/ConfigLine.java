package dev.hull.formats.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a line {@code docker compose [OPTIONS] config [OPTIONS] [SERVICE…]}, by the flags of Docker Compose 2.40.3. */
final class ConfigLine {
    private static final Set<String> WITH_VALUE = Set.of(
            "profile",
            "project-name",
            "file",
            "env-file",
            "project-directory",
            "workdir",
            "progress",
            "ansi",
            "parallel",
            "format",
            "hash",
            "output");
    private static final Set<String> GLOBAL = Set.of("compatibility", "all-resources", "dry-run", "verbose", "no-ansi");
    private static final Set<String> OF_CONFIG = Set.of(
            "no-interpolate",
            "no-normalize",
            "no-path-resolution",
            "no-consistency",
            "no-env-resolution",
            "quiet",
            "resolve-image-digests",
            "lock-image-digests",
            "services",
            "volumes",
            "networks",
            "models",
            "profiles",
            "images",
            "variables",
            "environment");
    /** Flags that ask for something else than the project as JSON. */
    private static final Set<String> OTHER_OUTPUT = Set.of(
            "services",
            "volumes",
            "networks",
            "models",
            "profiles",
            "images",
            "variables",
            "environment",
            "hash",
            "output",
            "quiet",
            "resolve-image-digests",
            "lock-image-digests");

    private static final Map<Character, String> SHORT =
            Map.of('p', "project-name", 'f', "file", 'q', "quiet", 'o', "output");

    private final List<String> files = new ArrayList<>();
    private final List<String> envFiles = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> set = new ArrayList<>();
    private String projectName = "";
    private String directory = "";
    private String format = "yaml";
    private boolean config;
    private String error = "";

    private ConfigLine() {}

    /** What the line asks for, or why it can't be answered; {@code error} is empty where it can. */
    record Read(ComposeOptions options, String error) {}

    /** Reads what follows {@code docker compose}. {@code envFiles} are those of the variable {@code COMPOSE_ENV_FILES}. */
    static Read read(List<String> words, List<String> envFiles) {
        ConfigLine line = new ConfigLine();
        line.words(words);
        return new Read(line.options(envFiles), line.error());
    }

    private String error() {
        if (!error.isEmpty()) {
            return error;
        }
        if (!config) {
            return "only `docker compose config` is answered";
        }
        if (!format.equals("json")) {
            return "only the format json is answered: add --format json";
        }
        return set.stream()
                .filter(OTHER_OUTPUT::contains)
                .findFirst()
                .map(flag -> "the flag --" + flag + " is not answered")
                .orElse("");
    }

    private void words(List<String> words) {
        for (int i = 0; i < words.size() && error.isEmpty(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                services.addAll(words.subList(i + 1, words.size()));
                return;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                positional(word);
                continue;
            }
            boolean isLong = word.startsWith("--");
            int equals = word.indexOf('=');
            String name = isLong
                    ? word.substring(2, equals < 0 ? word.length() : equals)
                    : SHORT.getOrDefault(word.charAt(1), word.substring(1, 2));
            boolean attached = isLong ? equals >= 0 : word.length() > 2;
            String value = !attached ? "" : word.substring(isLong ? equals + 1 : word.charAt(2) == '=' ? 3 : 2);
            if (WITH_VALUE.contains(name) && !attached) {
                i++;
                value = i < words.size() ? words.get(i) : "";
                error = i < words.size() ? error : "the flag --" + name + " needs a value";
            }
            flag(name, value);
        }
    }

    private void positional(String word) {
        if (config) {
            services.add(word);
        } else if (word.equals("config") || word.equals("convert")) {
            config = true;
        } else {
            error = "only `docker compose config` is answered, not `" + word + "`";
        }
    }

    private void flag(String name, String value) {
        switch (name) {
            case "profile" -> profiles.add(value);
            case "project-name" -> projectName = value;
            case "file" -> files.add(value);
            case "env-file" -> envFiles.add(value);
            case "project-directory", "workdir" -> directory = value;
            case "format" -> format = value;
            case "progress", "ansi", "parallel" -> {}
            default -> {
                if (!WITH_VALUE.contains(name) && !GLOBAL.contains(name) && !OF_CONFIG.contains(name)) {
                    error = "docker compose config has no flag --" + name;
                } else if (!value.equals("false")) {
                    set.add(name);
                }
            }
        }
    }

    private ComposeOptions options(List<String> variables) {
        return new ComposeOptions(
                files,
                envFiles.isEmpty() ? variables : envFiles,
                profiles,
                projectName,
                directory,
                services,
                !set.contains("no-interpolate"),
                !set.contains("no-normalize") && !set.contains("compatibility"),
                !set.contains("no-path-resolution"),
                !set.contains("no-consistency"),
                set.contains("all-resources"));
    }
}
