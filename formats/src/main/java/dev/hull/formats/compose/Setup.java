package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Document;
import dev.hull.model.Location;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what a project is made of before it is read: its files, its folder, its variables, its profiles and its name.
 *
 * <p>Source: the command line reference of Docker Compose ({@code COMPOSE_FILE}, {@code COMPOSE_PROJECT_NAME}, {@code COMPOSE_PROFILES},
 * {@code COMPOSE_ENV_FILES}, {@code COMPOSE_DISABLE_ENV_FILE}, {@code COMPOSE_PATH_SEPARATOR}), and version 2.40.3 for their order.
 */
final class Setup {
    static final List<String> DEFAULT_FILES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    static final List<String> OVERRIDE_FILES = List.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    private final ComposeOptions options;
    private final ProjectFiles project;
    private final Complaints complaints;
    private Environment environment;
    private List<String> files = List.of();
    private List<String> profiles = List.of();
    private String folder = "";
    private String name = "";

    Setup(ComposeOptions options, ProjectFiles project, Map<String, String> shell, Complaints complaints) {
        this.options = options;
        this.project = project;
        this.complaints = complaints;
        Map<String, String> variables = new LinkedHashMap<>(shell);
        variables.putIfAbsent("PWD", project.root());
        this.environment = Environment.of(variables);
    }

    List<String> files() {
        return files;
    }

    String folder() {
        return folder;
    }

    Environment environment() {
        return environment;
    }

    List<String> profiles() {
        return profiles;
    }

    String name() {
        return name;
    }

    Setup prepare() {
        files = options.files().stream().map(this::absolute).toList();
        readVariables();
        findFiles();
        folder = workFolder();
        readVariables();
        profiles = options.profiles().isEmpty()
                ? Arrays.stream(environment.getOrEmpty("COMPOSE_PROFILES").split(",", -1))
                        .map(String::strip)
                        .toList()
                : options.profiles();
        if (files.isEmpty()) {
            complaints.add(
                    Complaint.Kind.MISSING,
                    Location.NONE,
                    Trail.TOP,
                    "there is no Compose file here: " + String.join(", ", DEFAULT_FILES));
        }
        name = projectName();
        environment = environment.with("COMPOSE_PROJECT_NAME", name);
        return this;
    }

    private String absolute(String path) {
        return path.equals("-") || UnixPath.isAbsolute(path) ? path : UnixPath.join(project.root(), path);
    }

    private String workFolder() {
        if (!options.projectDirectory().isEmpty()) {
            return absolute(options.projectDirectory());
        }
        return files.stream()
                .filter(file -> !file.equals("-"))
                .findFirst()
                .map(UnixPath::folder)
                .orElse(project.root());
    }

    private void readVariables() {
        List<String> names = options.envFiles();
        if (names.isEmpty()) {
            Optional<Source> source =
                    isDisabled() ? Optional.empty() : project.open(UnixPath.join(workFolder(), ".env"), Location.NONE);
            Map<String, DotEnv.Value> none = Map.of();
            source.ifPresent(file -> environment = environment.under(read(file, none)));
            return;
        }
        Map<String, DotEnv.Value> values = new LinkedHashMap<>();
        for (String file : names) {
            Optional<Source> source = project.open(absolute(file), Location.NONE);
            if (source.isEmpty()) {
                complaints.add(Complaint.Kind.ABSENT, Location.NONE, Trail.TOP, "there is no env file " + file);
            } else {
                values.putAll(read(source.get(), values));
            }
        }
        environment = environment.under(values);
    }

    private boolean isDisabled() {
        return List.of("1", "t", "T", "true", "TRUE", "True")
                .contains(environment.getOrEmpty("COMPOSE_DISABLE_ENV_FILE"));
    }

    private Map<String, DotEnv.Value> read(Source source, Map<String, DotEnv.Value> known) {
        DotEnv.Result result = DotEnv.read(source, known, environment::get);
        if (!result.error().isEmpty()) {
            complaints.add(Complaint.Kind.INVALID_VALUE, source.start(), Trail.TOP, result.error());
        }
        return result.values();
    }

    private void findFiles() {
        if (!files.isEmpty()) {
            return;
        }
        String listed = environment.getOrEmpty("COMPOSE_FILE");
        if (!listed.isEmpty()) {
            String separator = environment.getOrEmpty("COMPOSE_PATH_SEPARATOR");
            files = split(listed, separator.isEmpty() ? ":" : separator).stream()
                    .map(this::absolute)
                    .toList();
            return;
        }
        String at = workFolder();
        while (files.isEmpty()) {
            files = defaults(at);
            if (at.equals("/")) {
                return;
            }
            at = UnixPath.folder(at);
        }
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private List<String> defaults(String at) {
        List<String> found = new ArrayList<>();
        first(at, DEFAULT_FILES).ifPresent(file -> {
            found.add(file);
            first(at, OVERRIDE_FILES).ifPresent(found::add);
        });
        return found;
    }

    private Optional<String> first(String at, List<String> names) {
        return names.stream()
                .map(file -> UnixPath.join(at, file))
                .filter(file -> project.open(file, Location.NONE).isPresent())
                .findFirst();
    }

    private String projectName() {
        if (!options.projectName().isEmpty()) {
            return imposed(options.projectName());
        }
        String variable = environment.getOrEmpty("COMPOSE_PROJECT_NAME");
        if (!variable.isEmpty()) {
            return imposed(variable);
        }
        String written = normalized(writtenName());
        return written.isEmpty() ? normalized(UnixPath.name(folder)) : written;
    }

    private String imposed(String text) {
        if (!normalized(text).equals(text)) {
            complaints.add(
                    Complaint.Kind.INVALID_VALUE,
                    Location.NONE,
                    Trail.TOP,
                    "`" + text + "` is no project name: a-z 0-9 _ -, with a letter or digit first");
        }
        return text;
    }

    private String writtenName() {
        String last = "";
        for (String file : files) {
            for (Document document : project.open(file, Location.NONE)
                    .map(source -> project.documents(source).documents())
                    .orElse(List.of())) {
                Node node = Edit.child(document.root(), "name");
                if (node instanceof Node.Text || node instanceof Node.Num || node instanceof Node.Bool) {
                    last = GoText.of(node).isEmpty() ? last : GoText.of(node);
                }
            }
        }
        Variables.Result result = options.interpolates()
                ? Variables.substitute(last, environment::get)
                : new Variables.Result(last, List.of(), List.of(), "");
        if (!result.error().isEmpty()) {
            complaints.add(Complaint.Kind.INVALID_VALUE, Location.NONE, Trail.TOP.to("name"), result.error());
        }
        return result.text();
    }

    /** {@return {@code text} in small letters, with only what a project name may hold} */
    static String normalized(String text) {
        StringBuilder name = new StringBuilder();
        for (char c : text.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (alphanumeric || ((c == '_' || c == '-') && !name.isEmpty())) {
                name.append(c);
            }
        }
        return name.toString();
    }
}
