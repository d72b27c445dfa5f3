package dev.hull.scan.images.registry;

import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import dev.hull.scan.web.WebException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All registries: finds images in them, at a mirror first where there is one. For any number of threads. */
public final class Registries implements Closeable {
    private final RegistrySettings settings;
    private final Web web;
    private final Tokens tokens;
    private final Map<String, String> schemes = new ConcurrentHashMap<>();

    public Registries(RegistrySettings settings) {
        this.settings = settings;
        this.web = new Web(settings.web().withPlain(settings.insecure()));
        this.tokens = new Tokens(
                web, new Keychain(settings.web().environment(), settings.web().notes()));
    }

    /** Something that is done with a repository, here or at a mirror. */
    private interface Doing<T> {
        T with(Repository repository, String host) throws IOException;
    }

    /**
     * {@return the image that {@code text} names} Only its manifest, or the list of images of several platforms, is fetched.
     *
     * @throws IOException with a message that names the image, what happened and what to do
     */
    public RemoteImage image(String text) throws IOException {
        Reference reference = Reference.parse(text);
        return somewhere(reference, (repository, host) -> {
            Repository.Fetched fetched = repository.manifest(reference.wanted());
            return new RemoteImage(reference, host, fetched.digest(), fetched.text(), repository);
        });
    }

    /** {@return the digest that the tag of {@code text} stands for now} One small question; only where the user allows the network. */
    public String digest(String text) throws IOException {
        Reference reference = Reference.parse(text);
        return somewhere(reference, (repository, _) -> repository.digest(reference.wanted()));
    }

    /** {@return an artefact that is no image, as its manifest lists its contents} */
    public Artefact artefact(String text) throws IOException {
        Reference reference = Reference.parse(text);
        return somewhere(reference, (repository, _) -> {
            Repository.Fetched fetched = repository.manifest(reference.wanted());
            return Artefact.of(reference, fetched.digest(), fetched.text(), repository);
        });
    }

    private <T> T somewhere(Reference reference, Doing<T> doing) throws IOException {
        for (RegistrySettings.Mirror mirror : settings.mirrors()) {
            if (mirror.registry().equals("*") || mirror.registry().equals(reference.registry())) {
                try {
                    Repository repository =
                            repository(mirror.host(), mirror.host(), mirror.prefix() + reference.repository());
                    return doing.with(repository, mirror.host());
                } catch (IOException e) {
                    settings.web()
                            .notes()
                            .accept("mirror " + mirror.host() + ": " + e.getMessage() + "; asking the next");
                }
            }
        }
        return doing.with(repository(reference.host(), reference.registry(), reference.repository()), reference.host());
    }

    private Repository repository(String host, String registry, String name) throws IOException {
        String scheme = schemes.get(host);
        if (scheme == null) {
            scheme = scheme(host);
            schemes.put(host, scheme);
        }
        return new Repository(web, tokens, scheme + "://" + host, registry, name);
    }

    /** HTTPS, except where HTTP is allowed and is what is spoken there. */
    private String scheme(String host) throws IOException {
        if (!mayBePlain(host)) {
            return "https";
        }
        try (Answer answer = web.ask(Query.get(URI.create("http://" + host + "/v2/")))) {
            boolean registry = answer.status() == 200 || answer.status() == 401 || answer.status() == 403;
            return registry || !speaksTls(answer) ? "http" : "https";
        } catch (WebException e) {
            boolean otherwise =
                    e.getMessage().contains("no HTTP") || e.getMessage().contains("without an answer");
            if (e.status() != 0 || !otherwise) {
                throw e;
            }
            return "https";
        }
    }

    /** Servers with TLS answer a plain question with 400 and a sentence. */
    private static boolean speaksTls(Answer answer) {
        return answer.status() == 400 && answer.excerpt().contains("HTTPS");
    }

    private boolean mayBePlain(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') && colon > 0 ? host.substring(0, colon) : host;
        return settings.insecure().contains(host) || settings.insecure().contains(name) || isThisMachine(name);
    }

    private static boolean isThisMachine(String name) {
        return Set.of("localhost", "[::1]").contains(name) || name.startsWith("127.");
    }

    @Override
    public void close() {
        web.close();
    }
}
