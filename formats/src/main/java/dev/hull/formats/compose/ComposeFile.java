package dev.hull.formats.compose;

import dev.hull.formats.platform.Defaults;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.model.ComposeProject;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.model.Verdict;
import java.util.List;
import java.util.Set;

/**
 * Reads a Compose project into the model, for checking: every service whatever its profile, with paths as they are written. A variable that
 * nobody sets leaves its value undecided, since whoever starts the project may set it.
 */
public final class ComposeFile {
    /** The engine whose defaults hold where the user names none. */
    public static final Engine ENGINE = Defaults.newest("docker");

    private static final Set<String> SERVICE_KEYS = Set.of(
            "image",
            "build",
            "extends",
            "provider",
            "command",
            "ports",
            "volumes",
            "environment",
            "depends_on",
            "networks",
            "restart",
            "deploy");

    private ComposeFile() {}

    /** {@return the names that Compose looks for by itself, in its order} */
    public static List<String> defaultNames() {
        return Setup.DEFAULT_FILES;
    }

    /** {@return the names of files that Compose joins to a default one by itself, in its order} */
    public static List<String> overrideNames() {
        return Setup.OVERRIDE_FILES;
    }

    /** {@return whether {@code root} is a Compose file, by what it holds: services that look like some, or includes} */
    public static boolean recognises(Node root) {
        if (!(root instanceof Node.Obj obj) || obj.has("apiVersion") || obj.has("kind")) {
            return false;
        }
        boolean services = Edit.entries(obj, "services").stream()
                .anyMatch(entry -> entry.value() instanceof Node.Obj service
                        && service.entries().stream().anyMatch(key -> SERVICE_KEYS.contains(key.key())));
        boolean includes = Edit.child(obj, "include") instanceof Node.Arr
                && obj.entries().stream().allMatch(entry -> isTop(entry.key()));
        return services || includes;
    }

    private static boolean isTop(String key) {
        return key.startsWith("x-") || Rules.root().named().containsKey(key);
    }

    /** {@return whether {@code source} is a Compose file, by what it holds} */
    public static boolean recognises(Source source, Limits limits) {
        return Yaml.read(source, Dialect.COMPOSE, limits).documents().stream()
                .map(Document::root)
                .anyMatch(ComposeFile::recognises);
    }

    /**
     * {@return what the files of one project say}
     *
     * @param files in order, relative to {@code folder}; empty for the default names
     * @param folder the absolute folder of the project; {@code sources} opens names relative to it
     */
    public static Reading<Estate> read(
            List<String> files, String folder, Sources sources, Engine engine, Limits limits) {
        ComposeOptions options =
                new ComposeOptions(files, List.of(), List.of("*"), "", "", List.of(), true, true, false, true, true);
        ComposeReading project = ComposeReading.read(options, folder, sources, limits, ComposeReading.Unset.UNDECIDED);
        ProjectLift lift = new ProjectLift(project, engine);
        ComposeRemarks remarks = new ComposeRemarks(project, lift);
        List<Remark> seen = remarks.remarks();
        Location at = project.files().stream()
                .flatMap(file -> sources.open(relative(file, folder), Location.NONE).stream())
                .findFirst()
                .map(Source::start)
                .orElse(Location.NONE);
        ComposeProject whole = new FilesBeside(sources, folder).with(lift.composeProject(at));
        Estate estate = new Estate(lift.workloads(), List.of(whole), List.of(), List.of(), List.of(), List.of());
        return new Reading<>(List.of(estate), seen, remarks.problems(), verdict(project));
    }

    private static String relative(String file, String folder) {
        return file.startsWith(folder + "/") ? file.substring(folder.length() + 1) : file;
    }

    private static Verdict verdict(ComposeReading project) {
        return project.complaints().isEmpty()
                ? Verdict.ACCEPTED
                : new Verdict.Refused(project.complaints().getFirst().toString());
    }
}
