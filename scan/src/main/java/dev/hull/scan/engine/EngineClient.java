package dev.hull.scan.engine;

import dev.hull.formats.json.Json;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Query;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a running engine, Docker or one that speaks its API. Only reads; each question is one connection. */
public final class EngineClient {
    private final EngineAddress address;
    private final Engine engine;

    private EngineClient(EngineAddress address, Engine engine) {
        this.address = address;
        this.engine = engine;
    }

    /**
     * {@return a client of the engine that {@code environment} names, else of the one at a usual socket}
     *
     * @throws EngineException if none answers
     */
    public static EngineClient connect(Map<String, String> environment) throws EngineException {
        EngineAddress address = EngineAddress.find(environment);
        Node.Obj version = object(address, "/version");
        boolean podman = JsonText.compact(version).contains("\"Podman Engine\"");
        return new EngineClient(address, new Engine(podman ? "podman" : "docker", bare(version.text("Version"))));
    }

    /** A distribution's suffix, as {@code +dfsg1}, is no part of the version. */
    private static String bare(String version) {
        int end = 0;
        while (end < version.length() && (Character.isDigit(version.charAt(end)) || version.charAt(end) == '.')) {
            end++;
        }
        return version.substring(0, end);
    }

    /** {@return what the engine says it is} */
    public Engine engine() {
        return engine;
    }

    /** {@return the address, as DOCKER_HOST would have it} */
    public String address() {
        return address.text();
    }

    /** {@return whether the engine's processes are this machine's, so that /proc tells of them} */
    public boolean isLocal() {
        return address.local();
    }

    /** {@return the ids of all running containers} */
    public List<String> running() throws EngineException {
        List<String> ids = new ArrayList<>();
        Node list = ask(address, "/containers/json");
        if (list instanceof Node.Arr containers) {
            for (Node container : containers.items()) {
                if (container instanceof Node.Obj obj) {
                    ids.add(obj.text("Id"));
                }
            }
        }
        return ids;
    }

    /** {@return what inspect says of one container, as a list of one, as {@code docker inspect} prints it} */
    public Source inspect(String nameOrId) throws EngineException {
        Node.Obj container = object(address, "/containers/" + encoded(nameOrId) + "/json");
        String name = container.text("Name");
        String shown = "docker:" + (name.startsWith("/") ? name.substring(1) : name);
        return Source.of(shown, JsonText.pretty(new Node.Arr(List.of(container), container.origin())));
    }

    /** {@return the configuration of an image, where the engine has it} */
    public Optional<Source> image(String reference) throws EngineException {
        try {
            return Optional.of(Source.of(
                    "docker-daemon:" + reference,
                    JsonText.pretty(object(address, "/images/" + encoded(reference) + "/json"))));
        } catch (EngineException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * {@return the archive that {@code docker save} writes, as it comes} To be closed.
     *
     * @throws EngineException if the engine has no such image, or does not answer
     */
    public Answer save(String reference) throws EngineException {
        String path = "/images/" + encoded(reference) + "/get";
        try {
            Answer answer = address.ask(Query.get(URI.create("http://engine" + path)));
            if (answer.status() == 200) {
                return answer;
            }
            String said = answer.excerpt();
            answer.close();
            throw new EngineException(
                    address.text() + ": GET " + path + ": " + answer.status() + " " + said, answer.status());
        } catch (IOException e) {
            throw new EngineException(address.text() + ": GET " + path + ": " + e.getMessage());
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%40", "@");
    }

    private static Node.Obj object(EngineAddress address, String path) throws EngineException {
        if (ask(address, path) instanceof Node.Obj obj) {
            return obj;
        }
        throw new EngineException(address.text() + ": GET " + path + ": no JSON object in the answer");
    }

    private static Node ask(EngineAddress address, String path) throws EngineException {
        Http answer = Http.get(address, path);
        Reading<Node> json = Json.read(Source.of("answer", answer.body()), Layer.DAEMON, Limits.DEFAULT);
        Node root = json.values().isEmpty()
                ? new Node.Null(dev.hull.model.Origin.NOWHERE)
                : json.values().getFirst();
        if (answer.status() != 200) {
            String said = root instanceof Node.Obj obj ? obj.text("message") : "";
            throw new EngineException(
                    address.text() + ": GET " + path + ": " + answer.status() + " " + said, answer.status());
        }
        return root;
    }
}
