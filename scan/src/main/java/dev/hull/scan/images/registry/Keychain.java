package dev.hull.scan.images.registry;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who the user is for each registry, from the files that {@code docker login} and {@code podman login} write: {@code config.json} (docker(1)) and
 * {@code auth.json} (containers-auth.json(5)). A program for one registry comes before one for all, and that before what stands in the file.
 */
public final class Keychain {
    private static final String HUB_KEY = "https://index.docker.io/v1/"; // what docker login writes for Docker Hub

    /** A file with what asks the programs it names. */
    private record Ring(Path file, Node.Obj root) {}

    /** What asks a program for a registry's secret. */
    interface Programs {
        String get(String name, String server) throws RegistryException;
    }

    private final Map<String, String> environment;
    private final Programs programs;
    private final Consumer<String> notes;
    private @Nullable List<Ring> rings;

    /** @param notes hears of programs that fail */
    public Keychain(Map<String, String> environment, Consumer<String> notes) {
        this(environment, new CredentialProgram(environment)::get, notes);
    }

    Keychain(Map<String, String> environment, Programs programs, Consumer<String> notes) {
        this.environment = environment;
        this.programs = programs;
        this.notes = notes;
    }

    /**
     * {@return who the user is for that repository} Nobody in particular where no file tells, or a program fails: most images are for
     * everybody.
     *
     * @throws RegistryException if a file is broken
     */
    synchronized Credentials of(String registry, String repository) throws RegistryException {
        for (Ring ring : rings()) {
            Optional<Credentials> found = program(ring, registry);
            if (found.isEmpty()) {
                found = written(ring, registry, repository);
            }
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Credentials.ANONYMOUS;
    }

    private List<Ring> rings() throws RegistryException {
        if (rings == null) {
            List<Ring> read = new ArrayList<>();
            for (Path file : files()) {
                if (Files.isRegularFile(file)) {
                    read.add(new Ring(file, read(file)));
                }
            }
            rings = read;
        }
        return rings;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        files.addAll(file("REGISTRY_AUTH_FILE", ""));
        files.addAll(first(file("DOCKER_CONFIG", "/config.json"), file("HOME", "/.docker/config.json")));
        files.addAll(file("XDG_RUNTIME_DIR", "/containers/auth.json"));
        files.addAll(
                first(file("XDG_CONFIG_HOME", "/containers/auth.json"), file("HOME", "/.config/containers/auth.json")));
        return files;
    }

    private static List<Path> first(List<Path> named, List<Path> usual) {
        return named.isEmpty() ? usual : named;
    }

    private List<Path> file(String variable, String below) {
        String folder = environment.getOrDefault(variable, "");
        return folder.isEmpty() ? List.of() : List.of(Path.of(folder + below));
    }

    private static Node.Obj read(Path file) throws RegistryException {
        try {
            Reading<Node> json =
                    Json.read(Source.of(file.toString(), Files.readAllBytes(file)), Layer.FILE, Limits.DEFAULT);
            if (!json.values().isEmpty() && json.values().getFirst() instanceof Node.Obj root) {
                return root;
            }
        } catch (IOException e) {
            throw new RegistryException(file + ": it can't be read; see who owns it");
        }
        throw new RegistryException(file + ": no JSON object; mend it, or name another folder: DOCKER_CONFIG=DIR");
    }

    private Optional<Credentials> program(Ring ring, String registry) throws RegistryException {
        Node.Obj helpers = ring.root().object("credHelpers").orElse(ring.root());
        String own = ring.root().has("credHelpers") ? helpers.text(registry) : "";
        String all = ring.root().text("credsStore");
        if (own.isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        String server = registry.equals(Reference.HUB) && own.isEmpty() ? HUB_KEY : registry;
        String printed = printed(own.isEmpty() ? all : own, server);
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        Reading<Node> json = Json.read(Source.of("answer", printed), Layer.FILE, Limits.DEFAULT);
        if (json.values().isEmpty() || !(json.values().getFirst() instanceof Node.Obj answer)) {
            throw new RegistryException(
                    "docker-credential-" + (own.isEmpty() ? all : own) + ": its answer for " + server + " is no JSON");
        }
        return known(answer.text("Username"), answer.text("Secret"));
    }

    private String printed(String program, String server) {
        try {
            return programs.get(program, server);
        } catch (RegistryException e) {
            notes.accept(e.getMessage());
            return "";
        }
    }

    private static Optional<Credentials> known(String user, String secret) {
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                user.equals("<token>") ? new Credentials.Identity(secret) : new Credentials.Password(user, secret));
    }

    private static Optional<Credentials> written(Ring ring, String registry, String repository) {
        Optional<Node.Obj> auths = ring.root().object("auths");
        if (auths.isEmpty()) {
            return Optional.empty();
        }
        for (String key : keys(registry, repository)) {
            for (Node.Entry entry : auths.get().entries()) {
                if (bare(entry.key()).equals(key) && entry.value() instanceof Node.Obj auth) {
                    Optional<Credentials> found = parse(auth);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The repository itself, then each that it lies in, then the registry (containers-auth.json(5)). */
    private static List<String> keys(String registry, String repository) {
        List<String> keys = new ArrayList<>();
        String whole = registry + "/" + repository;
        for (int end = whole.length(); end > 0; end = whole.lastIndexOf('/', end - 1)) {
            keys.add(whole.substring(0, end));
        }
        if (registry.equals(Reference.HUB)) {
            keys.add("index.docker.io");
            keys.add("registry-1.docker.io");
        }
        return keys;
    }

    /** Old entries are addresses: {@code https://registry.example/v1/}. */
    private static String bare(String key) {
        int scheme = key.indexOf("://");
        if (scheme < 0) {
            return key;
        }
        String rest = key.substring(scheme + 3);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private static Optional<Credentials> parse(Node.Obj auth) {
        if (!auth.text("identitytoken").isEmpty()) {
            return Optional.of(new Credentials.Identity(auth.text("identitytoken")));
        }
        String both = decoded(auth.text("auth"));
        int colon = both.indexOf(':');
        return colon < 0
                ? known(auth.text("username"), auth.text("password"))
                : known(both.substring(0, colon), both.substring(colon + 1));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
