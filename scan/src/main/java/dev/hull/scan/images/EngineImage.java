package dev.hull.scan.images;

import dev.hull.model.Image;
import dev.hull.scan.engine.EngineClient;
import dev.hull.scan.engine.EngineException;
import dev.hull.scan.layers.Layers;
import dev.hull.scan.web.Answer;
import java.io.IOException;

/** An image of an engine, as it sends it: the archive that {@code docker save} writes, read while it comes. */
final class EngineImage {
    static final String KIND = "docker-daemon";

    private EngineImage() {}

    static Image open(EngineClient engine, String reference, ImageRequest request) throws Unreadable, EngineException {
        Layers layers = request.layers();
        try (Answer answer = engine.save(reference)) {
            Image image = DockerArchive.read(reference, StreamedArchive.of(answer.body(), layers), "", layers);
            return named(image, reference);
        } catch (IOException e) {
            throw new Unreadable("the engine's image can't be read: " + e.getMessage());
        }
    }

    private static Image named(Image image, String reference) {
        return new Image(
                image.ref(),
                reference,
                KIND,
                image.digest(),
                image.platform(),
                image.bytes(),
                image.base(),
                image.layers(),
                image.facts(),
                image.inventory());
    }
}
