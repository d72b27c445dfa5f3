package dev.hull.scan.engine;

import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Patience;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where an engine listens, as {@code DOCKER_HOST} has it: {@code unix:///run/docker.sock} or {@code tcp://host:2375}.
 *
 * @param local whether the engine's processes are those of this machine
 */
record EngineAddress(String text, SocketAddress address, boolean local) {
    private static final Patience PACKING = new Patience(5_000, 120_000, 120_000, 1, 600_000, 1, 1_000, 1_000);
    private static final int PLAIN_PORT = 2375; // dockerd(8): tcp without TLS

    /** {@return the address that the environment names, else the first of the usual sockets that is there} */
    static EngineAddress find(Map<String, String> environment) throws EngineException {
        String named = environment.getOrDefault("DOCKER_HOST", "");
        if (!named.isEmpty()) {
            return parse(named);
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        List<String> usual = runtime.isEmpty()
                ? List.of("/var/run/docker.sock", "/run/podman/podman.sock")
                : List.of(
                        "/var/run/docker.sock",
                        runtime + "/docker.sock",
                        "/run/podman/podman.sock",
                        runtime + "/podman/podman.sock");
        for (String path : usual) {
            if (Files.exists(Path.of(path))) {
                return parse("unix://" + path);
            }
        }
        throw new EngineException("no engine: none of " + String.join(", ", usual)
                + " is there; start one, or name its socket: DOCKER_HOST=unix:///path/docker.sock");
    }

    /** {@return the answer, whose body may be long} To be closed; its bytes may not come for a minute, while an engine packs layers. */
    Answer ask(Query query) throws IOException {
        return switch (address) {
            case UnixDomainSocketAddress socket -> Web.atSocket(socket.getPath(), query, PACKING);
            case InetSocketAddress host ->
                Web.once(
                        Query.get(URI.create("http://" + host.getHostString() + ":" + host.getPort()
                                + query.uri().getRawPath())),
                        PACKING);
            default -> throw new IOException("neither a socket nor a host");
        };
    }

    private static EngineAddress parse(String text) throws EngineException {
        if (text.startsWith("unix://")) {
            return new EngineAddress(text, UnixDomainSocketAddress.of(text.substring("unix://".length())), true);
        }
        if (!text.startsWith("tcp://") && !text.startsWith("http://")) {
            throw new EngineException(text
                    + ": neither unix:// nor tcp://; ssh:// and TLS are not spoken here: use a tunnel to the socket");
        }
        try {
            URI uri = new URI(text);
            int port = uri.getPort() < 0 ? PLAIN_PORT : uri.getPort();
            if (uri.getHost() == null) {
                throw new EngineException(text + ": no host; write tcp://HOST:PORT");
            }
            InetSocketAddress address = new InetSocketAddress(uri.getHost(), port);
            boolean local = !address.isUnresolved() && address.getAddress().isLoopbackAddress();
            return new EngineAddress(text, address, local);
        } catch (URISyntaxException e) {
            throw new EngineException(text + ": not an address; write unix:///path or tcp://HOST:PORT");
        }
    }
}
