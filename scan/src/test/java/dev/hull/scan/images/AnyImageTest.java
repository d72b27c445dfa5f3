package dev.hull.scan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.model.Image;
import dev.hull.scan.images.registry.FakeRegistry;
import dev.hull.scan.layers.LayerStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnyImageTest {
    private static AnyImage images(Map<String, String> environment) {
        return new AnyImage(
                name -> new ImageRequest(name, Path.of("."), "", LayerStore.NONE, LayerLimits.DEFAULT, 2),
                () -> FakeRegistry.settings(environment));
    }

    @Test
    void aBareReferenceIsTheRegistrysWhereNoEngineIs() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(FakeRegistry.NONE)) {
            Image image = images(Map.of("DOCKER_HOST", "unix:///nowhere/s")).open(registry.reference("1"));
            assertThat(image.kind()).isEqualTo("registry");
            assertThat(image.name()).isEqualTo(registry.reference("1"));
        }
    }

    @Test
    void saysWhatToDoWhereNoEngineIs() {
        assertThatThrownBy(
                        () -> images(Map.of("DOCKER_HOST", "unix:///nowhere/s")).open("docker-daemon:a:1"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("is the engine running?");
    }

    @Test
    @Tag("docker")
    void aBareReferenceIsTheEnginesWhereItHasOne() throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        for (String target : java.util.List.of("hull-test/bb:1", "docker-daemon:hull-test/bb:1")) {
            Image image = images(environment).open(target);
            assertThat(image.kind()).isEqualTo("docker-daemon");
            assertThat(image.name()).isEqualTo("hull-test/bb:1");
            assertThat(image.platform()).startsWith("linux/");
            assertThat(image.layers()).hasSize(1);
            assertThat(image.inventory().problems()).isEmpty();
        }
        assertThatThrownBy(() -> images(environment).open("docker-daemon:hull-test/absent:1"))
                .hasMessageContaining("has no such image");
    }
}
