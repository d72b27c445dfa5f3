package dev.hull.scan.images.registry;

import static dev.hull.scan.web.FakeServer.answer;
import static dev.hull.scan.web.FakeServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.model.Component;
import dev.hull.model.Image;
import dev.hull.model.Problem;
import dev.hull.scan.images.AnyImage;
import dev.hull.scan.images.ImageRequest;
import dev.hull.scan.images.Unreadable;
import dev.hull.scan.layers.LayerFolder;
import dev.hull.scan.layers.LayerStore;
import dev.hull.scan.web.FakeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Against a registry of our own that stalls, cuts, lies, and leads astray. */
class RegistriesTest {
    private static Image open(String target, Map<String, String> environment) throws Unreadable {
        return new AnyImage(
                        name -> new ImageRequest(
                                name, Path.of("."), "linux/amd64", LayerStore.NONE, LayerLimits.DEFAULT, 2),
                        () -> FakeRegistry.settings(environment))
                .open(target);
    }

    /** What a user is told of a target: why it can't be read, or what in it is broken. */
    private static String told(String target, Map<String, String> environment) {
        try {
            return String.join(
                    "; ",
                    open(target, environment).inventory().problems().stream()
                            .map(Problem::reason)
                            .toList());
        } catch (Unreadable e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void findsAnImageAndReadsItsLayers() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(FakeRegistry.NONE)) {
            Image image = open("registry:" + registry.reference("1"), Map.of());
            assertThat(image.kind()).isEqualTo("registry");
            assertThat(image.digest()).isEqualTo(Digest.of(FakeRegistry.bytes(registry.manifest)));
            assertThat(image.platform()).isEqualTo("linux/amd64");
            assertThat(image.bytes()).isEqualTo(registry.layer.length);
            assertThat(image.inventory().problems()).isEmpty();
            assertThat(image.inventory().components())
                    .extracting(Component::fullName)
                    .containsExactly("zlib1g");
        }
    }

    @Test
    void choosesThePlatformFromAList() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(FakeRegistry.NONE)) {
            Image image = open("registry:" + registry.reference("many"), Map.of());
            assertThat(image.digest()).isEqualTo(Digest.of(FakeRegistry.bytes(registry.manifest)));
            assertThat(image.inventory().components()).hasSize(1);
        }
    }

    @Test
    void aLayerThatIsKnownIsNotFetched(@TempDir Path cache) throws Exception {
        LayerStore store = LayerFolder.of(Map.of("XDG_CACHE_HOME", cache.toString()));
        try (FakeRegistry registry = new FakeRegistry(FakeRegistry.NONE)) {
            AnyImage images = new AnyImage(
                    name -> new ImageRequest(name, Path.of("."), "linux/amd64", store, LayerLimits.DEFAULT, 2),
                    () -> FakeRegistry.settings(Map.of()));
            for (int i = 0; i < 2; i++) {
                assertThat(images.open("registry:" + registry.reference("1"))
                                .inventory()
                                .components())
                        .hasSize(1);
            }
            assertThat(registry.server.asked().stream()
                            .filter(asked -> asked.path().endsWith(Digest.of(registry.layer))))
                    .hasSize(1);
        }
    }

    @Test
    void tellsWhatATagStandsForNow() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(FakeRegistry.NONE);
                Registries registries = FakeRegistry.registries(Map.of())) {
            assertThat(registries.digest(registry.reference("1")))
                    .isEqualTo(Digest.of(FakeRegistry.bytes(registry.manifest)));
            assertThat(registry.server.asked().getLast().method()).isEqualTo("HEAD");
        }
    }

    /** What the registry does, to what, and what the user is told. */
    record Bad(String name, FakeRegistry.Mischief mischief, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static boolean isLayer(FakeServer.Asked asked) {
        return asked.path().contains("/blobs/") && asked.number() > 3;
    }

    private static boolean isManifest(FakeServer.Asked asked) {
        return asked.path().contains("/manifests/");
    }

    private static FakeRegistry.Mischief manifest(String text) {
        return (asked, out) -> {
            if (isManifest(asked)) {
                answer(out, 200, "", text);
            }
            return isManifest(asked);
        };
    }

    private static FakeRegistry.Mischief atLayer(FakeServer.Deed deed) {
        return (asked, out) -> {
            if (isLayer(asked)) {
                deed.to(asked, out);
            }
            return isLayer(asked);
        };
    }

    static final List<Bad> BAD = List.of(
            new Bad("a manifest of garbage", manifest("<html>sign in</html>"), "is broken"),
            new Bad("a manifest that is a list", manifest("[]"), "no JSON object"),
            new Bad("schema 1", manifest("{\"fsLayers\": []}"), "schema 1"),
            new Bad("no sizes", manifest("{\"config\": {\"digest\": \"sha256:x\"}, \"layers\": []}"), "no digest"),
            new Bad("layers that are none", manifest("{\"config\": {}, \"layers\": [1]}"), "no digest"),
            new Bad(
                    "a digest that leads elsewhere",
                    manifest("{\"config\": {\"digest\": \"../../x\", \"size\": 1}}"),
                    "no digest"),
            new Bad(
                    "a large configuration",
                    manifest("{\"config\": {\"digest\": \"sha256:" + "0".repeat(64) + "\", \"size\": 99999999999}}"),
                    "there is no such"),
            new Bad(
                    "a manifest that is no end",
                    (asked, out) -> {
                        if (isManifest(asked)) {
                            head(out, 200, "Transfer-Encoding: chunked\r\n");
                            for (int i = 0; i < 1000; i++) {
                                out.write(FakeRegistry.bytes("4000\r\n" + " ".repeat(0x4000) + "\r\n"));
                            }
                        }
                        return isManifest(asked);
                    },
                    "larger than 4194304 bytes"),
            new Bad(
                    "a manifest with another digest",
                    (asked, out) -> {
                        if (isManifest(asked)) {
                            answer(out, 200, "Docker-Content-Digest: sha256:" + "0".repeat(64) + "\r\n", "{}");
                        }
                        return isManifest(asked);
                    },
                    "and not sha256:000"),
            new Bad("a layer with another digest", atLayer((_, out) -> answer(out, 200, "", new byte[99])), "promised"),
            new Bad(
                    "a layer that is larger",
                    atLayer((_, out) -> answer(out, 200, "", new byte[900_000])),
                    "larger than the"),
            new Bad(
                    "a layer that is smaller",
                    atLayer((_, out) -> answer(out, 200, "", new byte[9])),
                    "has 9 bytes and not the"),
            new Bad(
                    "a layer that stalls",
                    atLayer((asked, out) -> {
                        if (asked.from() == 0) {
                            head(out, 200, "Content-Length: 300174\r\n");
                            out.write(new byte[10]);
                            out.flush();
                        }
                        Thread.sleep(3_000);
                    }),
                    "no answer in time"),
            new Bad("a layer that is gone", atLayer((_, out) -> answer(out, 404, "", "")), "there is no such image"),
            new Bad(
                    "a layer that may not be read",
                    atLayer((_, out) -> answer(out, 403, "", "")),
                    "you may not read it: docker login"),
            new Bad(
                    "a layer in a circle",
                    atLayer((asked, out) -> answer(out, 307, "Location: " + asked.path() + "\r\n", "")),
                    "redirected more than"),
            new Bad(
                    "no image",
                    (asked, out) -> {
                        if (isManifest(asked)) {
                            answer(out, 404, "", "");
                        }
                        return isManifest(asked);
                    },
                    "there is no such image"),
            new Bad(
                    "refuses without a way in",
                    (asked, out) -> {
                        answer(out, 401, "", "");
                        return true;
                    },
                    "does not say how to log in"),
            new Bad(
                    "wants a password",
                    (asked, out) -> {
                        answer(out, 401, "WWW-Authenticate: Basic realm=\"x\"\r\n", "");
                        return true;
                    },
                    "it asks for a user and a password: docker login"),
            new Bad(
                    "a server for tokens that is none",
                    (asked, out) -> {
                        answer(out, 401, "WWW-Authenticate: Bearer realm=\"file:///etc/passwd\"\r\n", "");
                        return true;
                    },
                    "no address"),
            new Bad(
                    "too many requests",
                    (asked, out) -> {
                        answer(out, 429, "Retry-After: 86400\r\n", "");
                        return true;
                    },
                    "asks for 86400 seconds of quiet"));

    @ParameterizedTest
    @FieldSource("BAD")
    void aBadRegistryIsAClearErrorInTime(Bad row) throws Exception {
        try (FakeRegistry registry = new FakeRegistry(row.mischief())) {
            assertThat(told("registry:" + registry.reference("1"), Map.of())).contains(row.message());
        }
    }

    @Test
    void goesOnWhereALayerWasCut() throws Exception {
        FakeRegistry[] self = new FakeRegistry[1];
        FakeRegistry.Mischief mischief = (asked, out) -> {
            if (!isLayer(asked) || asked.from() > 0) {
                return false;
            }
            head(out, 200, "Content-Length: " + self[0].layer.length + "\r\n");
            out.write(self[0].layer, 0, 100_000);
            out.flush();
            throw new IOException("cut");
        };
        try (FakeRegistry registry = new FakeRegistry(mischief)) {
            self[0] = registry;
            assertThat(told("registry:" + registry.reference("1"), Map.of())).isEmpty();
            assertThat(registry.server.asked().getLast().header("range")).isEqualTo("bytes=100000-");
        }
    }

    @Test
    void fetchesATokenAndTellsTheStoreBehindNothing(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("config.json"), "{}");
        FakeRegistry[] self = new FakeRegistry[1];
        try (FakeServer store = new FakeServer((asked, out) -> self[0].blob(asked, out));
                FakeServer tokens = new FakeServer((_, out) -> answer(out, 200, "", "{\"token\": \"t0ken\"}"));
                FakeRegistry registry = new FakeRegistry((asked, out) -> {
                    if (asked.path().equals("/v2/")) {
                        return false;
                    }
                    if (!asked.header("authorization").equals("Bearer t0ken")) {
                        answer(
                                out,
                                401,
                                "WWW-Authenticate: Bearer realm=\"" + tokens.at("/token?a=b")
                                        + "\",service=\"the registry\"\r\n",
                                "");
                        return true;
                    }
                    if (asked.path().contains("/blobs/")) {
                        answer(out, 307, "Location: " + store.at(asked.path()) + "\r\n", "");
                        return true;
                    }
                    return false;
                })) {
            self[0] = registry;
            Files.writeString(
                    folder.resolve("config.json"),
                    "{\"auths\": {\"" + registry.server.host() + "\": {\"auth\": \"bWU6cGFzcw==\"}}}");
            assertThat(told("registry:" + registry.reference("1"), Map.of("DOCKER_CONFIG", folder.toString())))
                    .isEmpty();
            assertThat(tokens.asked()).hasSize(1);
            assertThat(tokens.asked().getFirst().path())
                    .isEqualTo("/token?a=b&service=the+registry&scope=repository%3Ateam%2Fapp%3Apull");
            assertThat(tokens.asked().getFirst().header("authorization")).isEqualTo("Basic bWU6cGFzcw==");
            assertThat(store.asked())
                    .isNotEmpty()
                    .allSatisfy(
                            asked -> assertThat(asked.header("authorization")).isEmpty());
        }
    }

    @Test
    void exchangesAnIdentityTokenByPost(@TempDir Path folder) throws Exception {
        try (FakeServer tokens = new FakeServer((_, out) -> answer(out, 200, "", "{\"access_token\": \"acc\"}"));
                FakeRegistry registry = new FakeRegistry((asked, out) -> {
                    boolean refused = !asked.path().equals("/v2/")
                            && !asked.header("authorization").equals("Bearer acc");
                    if (refused) {
                        answer(
                                out,
                                401,
                                "WWW-Authenticate: Bearer realm=\"" + tokens.at("/t") + "\",service=\"s\"\r\n",
                                "");
                    }
                    return refused;
                })) {
            Files.writeString(
                    folder.resolve("config.json"),
                    "{\"auths\": {\"" + registry.server.host() + "\": {\"identitytoken\": \"ref&resh\"}}}");
            try (Registries registries = FakeRegistry.registries(Map.of("DOCKER_CONFIG", folder.toString()))) {
                assertThat(registries.digest(registry.reference("1"))).startsWith("sha256:");
            }
            assertThat(tokens.asked().getFirst().method()).isEqualTo("POST");
            assertThat(tokens.asked().getFirst().body())
                    .contains("refresh_token=ref%26resh")
                    .contains("service=s");
        }
    }

    @Test
    void asksAMirrorFirstAndTheRegistryWhereItFails() throws Exception {
        try (FakeRegistry broken = new FakeRegistry((_, out) -> {
                    answer(out, 404, "", "");
                    return true;
                });
                FakeRegistry mirror = new FakeRegistry(FakeRegistry.NONE)) {
            String mirrors =
                    "registry.example=" + broken.server.host() + ", registry.example=" + mirror.server.host() + "/copy";
            try (Registries registries = FakeRegistry.registries(Map.of("HULL_REGISTRY_MIRRORS", mirrors))) {
                RemoteImage image = registries.image("registry.example/team/app:1");
                assertThat(image.from()).isEqualTo(mirror.server.host());
                assertThat(image.reference()).hasToString("registry.example/team/app:1");
                assertThat(mirror.server.asked().getLast().path()).startsWith("/v2/copy/team/app/");
            }
        }
    }
}
