package dev.hull.scan.images.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.model.BaseAdvice.Answer;
import dev.hull.model.BaseAdvice.State;
import dev.hull.model.BaseImage;
import dev.hull.model.Image;
import dev.hull.scan.images.AnyImage;
import dev.hull.scan.images.BaseImages;
import dev.hull.scan.images.ImageRequest;
import dev.hull.scan.images.Unreadable;
import dev.hull.scan.layers.LayerStore;
import dev.hull.scan.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the registry that everybody runs, as testkit/registry starts it: one open, one with TLS and a login. */
@Tag("registry")
class RealRegistryTest {
    private static final String OPEN = System.getenv().getOrDefault("HULL_TEST_REGISTRY", "");
    private static final String LOGIN = System.getenv().getOrDefault("HULL_TEST_REGISTRY_LOGIN", "");
    private static final String AUTHORITY = System.getenv().getOrDefault("HULL_TEST_REGISTRY_CA", "");
    private static final String USER = Base64.getEncoder().encodeToString("hull:test".getBytes(StandardCharsets.UTF_8));

    private static RegistrySettings settings(Map<String, String> environment) {
        return RegistrySettings.of(WebSettings.of(environment).withPatience(FakeRegistry.SHORT));
    }

    private static AnyImage images(RegistrySettings settings, String platform) {
        return new AnyImage(
                name -> new ImageRequest(name, Path.of("."), platform, LayerStore.NONE, LayerLimits.DEFAULT, 2),
                () -> settings);
    }

    private static String told(AnyImage images, String target) {
        try {
            return images.open(target).inventory().problems().toString();
        } catch (Unreadable e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void readsAnImageOfOneAndOfSeveralPlatforms() throws Exception {
        try (FakeRegistry made = new FakeRegistry(FakeRegistry.NONE)) {
            push(OPEN, made);
            for (String tag : List.of("one", "many", "one@" + Digest.of(FakeRegistry.bytes(made.manifest)))) {
                Image image = images(settings(Map.of()), "linux/amd64").open("registry:" + OPEN + "/team/app:" + tag);
                assertThat(image.digest()).as(tag).isEqualTo(Digest.of(FakeRegistry.bytes(made.manifest)));
                assertThat(image.inventory().problems()).isEmpty();
                assertThat(image.inventory().components()).hasSize(1);
            }
            assertThat(told(images(settings(Map.of()), "linux/s390x"), "registry:" + OPEN + "/team/app:many"))
                    .contains("there is no image for linux/s390x");
            assertThat(told(images(settings(Map.of()), ""), "registry:" + OPEN + "/team/app:absent"))
                    .contains("there is no such image");
            try (Registries registries = new Registries(settings(Map.of()))) {
                assertThat(registries.digest(OPEN + "/team/app:many"))
                        .isEqualTo(Digest.of(FakeRegistry.bytes(made.index)));
            }
        }
    }

    @Test
    void aTagIsAskedForWhatItStandsForNow() throws Exception {
        try (FakeRegistry made = new FakeRegistry(FakeRegistry.NONE)) {
            push(OPEN, made);
            BaseImages bases = new BaseImages(() -> settings(Map.of()), LocalDate.of(2026, 11, 20));
            String repository = OPEN + "/team/app";
            BaseImage many = bases.look(repository + ":many", "linux/amd64");
            assertThat(many.digest()).isEqualTo(Digest.of(FakeRegistry.bytes(made.index)));
            assertThat(many.manifest()).isEqualTo(Digest.of(FakeRegistry.bytes(made.manifest)));
            assertThat(many.seen()).isEqualTo("2026-11-20");
            BaseImage pinned = bases.look(repository + ":one@" + many.manifest(), "linux/amd64");
            assertThat(pinned.reference()).isEqualTo(repository + ":one");
            assertThat(pinned.seen()).isEmpty();

            Image built = images(settings(Map.of()), "linux/amd64").open("registry:" + repository + ":one");
            assertThat(bases.about(many, built).state()).isEqualTo(State.SAME);
            String manifest = many.manifest();
            assertThat(bases.about(BaseImage.named(repository + ":many@" + manifest), built)
                            .state())
                    .as("labels name the manifest of a platform, tags the index")
                    .isEqualTo(State.SAME);
            String other = repository + ":many@sha256:" + "0".repeat(64);
            Answer moved = bases.about(BaseImage.named(other), built);
            assertThat(moved.state()).isEqualTo(State.OTHER);
            assertThat(moved.now().digest()).isEqualTo(many.digest());
            assertThat(bases.about(BaseImage.named(repository + ":absent"), built)
                            .why())
                    .contains("there is no such image");
            assertThat(bases.about(BaseImage.NONE, built)).isEqualTo(Answer.NOT_ASKED);
        }
    }

    @Test
    void logsInBehindTlsWithAnAuthorityOfItsOwn(@TempDir Path folder) throws Exception {
        try (FakeRegistry made = new FakeRegistry(FakeRegistry.NONE)) {
            push(LOGIN, made);
            String target = "registry:" + LOGIN + "/team/app:one";
            Path config = folder.resolve("config.json");
            Map<String, String> believed = Map.of("SSL_CERT_FILE", AUTHORITY, "DOCKER_CONFIG", folder.toString());
            assertThat(told(images(settings(Map.of("DOCKER_CONFIG", folder.toString())), ""), target))
                    .contains("its certificate is not trusted");
            assertThat(told(images(settings(believed), ""), target))
                    .contains("it asks for a user and a password: docker login " + LOGIN);
            Files.writeString(
                    config, "{\"auths\": {\"" + LOGIN + "\": {\"username\": \"hull\", \"password\": \"no\"}}}");
            assertThat(told(images(settings(believed), ""), target)).contains("or not for who you are");
            Files.writeString(config, "{\"auths\": {\"" + LOGIN + "\": {\"auth\": \"" + USER + "\"}}}");
            assertThat(told(images(settings(believed), ""), target)).isEqualTo("[]");
            Map<String, String> named = Map.of("DOCKER_CONFIG", folder.toString());
            assertThat(told(images(settings(named).withInsecure(Set.of(LOGIN)), ""), target))
                    .isEqualTo("[]");
        }
    }

    @Test
    @Tag("docker")
    void readsWhatARealEnginePushed() throws Exception {
        String name = OPEN + "/hull-test/bb:1";
        docker("tag", "hull-test/bb:1", name);
        try {
            String digest = docker("push", "-q", name);
            assertThat(digest).isNotEmpty();
            String pushed = docker("inspect", "--format", "{{index .RepoDigests 0}}", name);
            Image image = images(settings(Map.of()), "").open("registry:" + name);
            assertThat(pushed).endsWith("@" + image.digest());
            assertThat(image.inventory().problems()).isEmpty();
        } finally {
            docker("rmi", name);
        }
    }

    private static String docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isZero();
        return out.strip();
    }

    /** Puts an image, and a list of images with it, into a registry (distribution specification, push). */
    private static void push(String host, FakeRegistry made) throws Exception {
        String base = (host.equals(OPEN) ? "http://" : "https://") + host + "/v2/team/app/";
        try (HttpClient client = client()) {
            for (byte[] blob : List.of(FakeRegistry.bytes(made.config), made.layer)) {
                HttpResponse<String> begun = ask(client, base + "blobs/uploads/", "POST", "", new byte[0]);
                String place = begun.headers().firstValue("location").orElseThrow();
                String end = place + (place.contains("?") ? "&" : "?") + "digest=" + Digest.of(blob);
                assertThat(ask(client, end, "PUT", "application/octet-stream", blob)
                                .statusCode())
                        .isEqualTo(201);
            }
            String type = "application/vnd.oci.image.manifest.v1+json";
            assertThat(ask(client, base + "manifests/one", "PUT", type, FakeRegistry.bytes(made.manifest))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(ask(
                                    client,
                                    base + "manifests/many",
                                    "PUT",
                                    "application/vnd.oci.image.index.v1+json",
                                    FakeRegistry.bytes(made.index))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static HttpClient client() throws Exception {
        java.security.KeyStore store = java.security.KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(Path.of(AUTHORITY))) {
            store.setCertificateEntry(
                    "ca",
                    java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = javax.net.ssl.SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> ask(HttpClient client, String uri, String method, String type, byte[] body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Basic " + USER)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
