package dev.hull.scan.images.registry;

import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import dev.hull.scan.web.WebException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All registries: finds images in them, at a mirror first where there is one. For any number of threads. */
public final class Registries implements Closeable {
    private static final int LARGEST_CONFIG = 8 << 20;

    private final RegistrySettings settings;
    private final Web web;
    private final Tokens tokens;
    private final Map<String, String> schemes = new ConcurrentHashMap<>();

    public Registries(RegistrySettings settings) {
        this.settings = settings;
        this.web = new Web(settings.web().withPlain(settings.insecure()));
        this.tokens = new Tokens(web, new Keychain(settings.web().environment()));
    }

    /** Something that is done with a repository, here or at a mirror. */
    private interface Doing<T> {
        T with(Repository repository, String host) throws IOException;
    }

    /**
     * {@return the image that {@code text} names, for the platform of the settings} Its layers are not fetched yet.
     *
     * @throws IOException with a message that names the image, what happened and what to do
     */
    public RemoteImage image(String text) throws IOException {
        Reference reference = Reference.parse(text);
        return somewhere(reference, (repository, host) -> image(repository, reference, host));
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
            if (Manifest.parse(fetched.text()) instanceof Manifest.Single single) {
                return new Artefact(
                        reference,
                        fetched.digest(),
                        single.artifactType().isEmpty() ? single.config().mediaType() : single.artifactType(),
                        single.annotations(),
                        single.layers(),
                        repository::blob);
            }
            throw new RegistryException(reference + ": a list of images, not one artefact");
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

    private RemoteImage image(Repository repository, Reference reference, String host) throws IOException {
        Repository.Fetched top = repository.manifest(reference.wanted());
        Repository.Fetched chosen = top;
        Platform platform = settings.platform();
        Manifest manifest = Manifest.parse(top.text());
        if (manifest instanceof Manifest.Several several) {
            Manifest.Entry entry = choose(several, reference);
            platform = entry.platform();
            chosen = repository.manifest(entry.descriptor().digest());
            manifest = Manifest.parse(chosen.text());
        }
        if (!(manifest instanceof Manifest.Single single)) {
            throw new RegistryException(reference + ": a list of images that holds a list of images");
        }
        if (single.config().bytes() > LARGEST_CONFIG) {
            throw new RegistryException(reference + ": its configuration is larger than 8 MB");
        }
        String config;
        try (ProvenStream stream = repository.blob(single.config())) {
            config = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        return new RemoteImage(
                reference,
                chosen.digest(),
                top.digest(),
                platform,
                config,
                single.config().digest(),
                single.layers(),
                host,
                repository::blob);
    }

    private Manifest.Entry choose(Manifest.Several several, Reference reference) throws RegistryException {
        Manifest.Entry best = null;
        int fit = 0;
        List<String> there = new ArrayList<>();
        for (Manifest.Entry entry : several.entries()) {
            int here = settings.platform().fit(entry.platform());
            if (here > fit) {
                best = entry;
                fit = here;
            }
            if (!entry.platform().os().equals("unknown")
                    && !entry.platform().os().isEmpty()) {
                there.add(entry.platform().toString());
            }
        }
        if (best == null) {
            throw new RegistryException(reference + ": not there for " + settings.platform() + "; there is "
                    + (there.isEmpty() ? "nothing" : String.join(", ", there)) + ": name one with --platform");
        }
        return best;
    }

    @Override
    public void close() {
        web.close();
    }
}
