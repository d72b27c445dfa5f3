package dev.hull.scan.images.registry;

import dev.hull.model.Source;
import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Download;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import dev.hull.scan.web.WebException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * One repository at one host (distribution specification 1.1). Says who asks when it is wanted, and again when that has run out. For any
 * number of threads.
 */
public final class Repository {
    private static final int LARGEST_MANIFEST = 4 << 20; // distribution specification, pull: at least 4 MB

    private static final String ACCEPTED = String.join(
            ", ",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.docker.distribution.manifest.v2+json");

    private final Web web;
    private final Tokens tokens;
    private final String base;
    private final String registry;
    private final String name;
    private volatile String authorization = "";

    /**
     * @param base as {@code https://registry.example:5000}
     * @param registry as the user names it; credentials are looked for by this name
     */
    Repository(Web web, Tokens tokens, String base, String registry, String name) {
        this.web = web;
        this.tokens = tokens;
        this.base = base;
        this.registry = registry;
        this.name = name;
    }

    /** What came as a manifest, proven by its digest. */
    record Fetched(String digest, Source text) {}

    /** {@return what a tag or a digest names} */
    Fetched manifest(String wanted) throws IOException {
        try (Answer answer = ask(Query.get(manifestAt(wanted)).with("accept", ACCEPTED))) {
            expect(answer, wanted);
            byte[] bytes = answer.bytes(LARGEST_MANIFEST);
            String said = answer.header("docker-content-digest");
            String expected = Digest.isValid(wanted) ? wanted : said;
            String found = Digest.of(bytes);
            if (Digest.isValid(expected)) {
                var computed = Digest.like(expected);
                computed.update(bytes);
                found = Digest.text(expected, computed);
            }
            if (Digest.isValid(expected) && !found.equals(expected)) {
                throw new RegistryException(
                        shown(wanted) + ": its manifest is " + found + " and not " + expected + " as promised");
            }
            return new Fetched(found, Source.of(shown(wanted), bytes));
        }
    }

    /** {@return the digest that a tag stands for now, without fetching what it names} */
    String digest(String tag) throws IOException {
        try (Answer answer = ask(Query.head(manifestAt(tag)).with("accept", ACCEPTED))) {
            expect(answer, tag);
            String digest = answer.header("docker-content-digest");
            if (Digest.isValid(digest)) {
                return digest;
            }
        }
        return manifest(tag).digest();
    }

    /** {@return a content as a stream that proves itself} */
    ProvenStream blob(Descriptor descriptor) throws IOException {
        return new ProvenStream(download(descriptor), registry + "/" + name, descriptor.digest(), descriptor.bytes());
    }

    /** {@return a content of which only the size is proven} For a reader that proves the digest itself. */
    InputStream raw(Descriptor descriptor) throws IOException {
        InputStream download = download(descriptor);
        return descriptor.bytes() < 0
                ? download
                : new SizedStream(download, registry + "/" + name + "@" + descriptor.digest(), descriptor.bytes());
    }

    private Download download(Descriptor descriptor) throws IOException {
        if (!Digest.isValid(descriptor.digest())) {
            throw new RegistryException(
                    registry + "/" + name + ": no digest that could be proven: " + descriptor.digest());
        }
        URI uri = URI.create(base + "/v2/" + name + "/blobs/" + descriptor.digest());
        return Download.open(web, shown(descriptor.digest()), (from, entity) -> {
            Answer answer = asked(Download.from(Query.get(uri), from, entity));
            if (answer.status() != 206) {
                expect(answer, descriptor.digest());
            }
            return answer;
        });
    }

    private URI manifestAt(String wanted) {
        return URI.create(base + "/v2/" + name + "/manifests/" + wanted);
    }

    private Answer asked(Query query) throws WebException {
        try {
            return ask(query);
        } catch (RegistryException e) {
            throw new WebException(e.getMessage(), e.status());
        }
    }

    private Answer ask(Query query) throws RegistryException, WebException {
        String known = authorization;
        Answer answer = web.ask(query.with("authorization", known));
        if (answer.status() != 401) {
            return answer;
        }
        String proof = tokens.authorization(answer, registry, name);
        answer.close();
        authorization = proof;
        return web.ask(query.with("authorization", proof));
    }

    private void expect(Answer answer, String wanted) throws WebException {
        int status = answer.status();
        if (status == 200) {
            return;
        }
        String said = answer.excerpt();
        answer.close();
        String why = switch (status) {
            case 401 -> "there is no such image, or not for who you are: docker login " + registry;
            case 403 -> "you may not read it: docker login " + registry + " with an account that may";
            case 404 -> "there is no such image";
            default -> "the registry answers " + status + (said.isEmpty() ? "" : ": " + said);
        };
        throw new WebException(shown(wanted) + ": " + why, status);
    }

    private String shown(String wanted) {
        return registry + "/" + name + (Digest.isValid(wanted) ? "@" : ":") + wanted;
    }
}
