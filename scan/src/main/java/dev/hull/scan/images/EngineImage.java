package dev.hull.scan.images;

import dev.hull.model.Image;
import dev.hull.scan.engine.EngineClient;
import dev.hull.scan.engine.EngineException;
import dev.hull.scan.web.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An image of an engine, as it sends it: the archive that {@code docker save} writes. */
final class EngineImage {
    static final String KIND = "docker-daemon";

    private EngineImage() {}

    static Opened open(EngineClient engine, String reference, ImageRequest request)
            throws Unreadable, EngineException {
        try {
            Path file = Files.createTempFile("hull", ".tar");
            try (Answer answer = engine.save(reference)) {
                Files.copy(answer.body(), file, StandardCopyOption.REPLACE_EXISTING);
                Opened opened = Images.open(new ImageRequest(
                        DockerArchive.KIND + ":" + file,
                        request.folder(),
                        request.platform(),
                        request.store(),
                        request.limits(),
                        request.cores()));
                return new Opened(named(opened.image(), reference), opened.removed());
            } finally {
                Files.delete(file);
            }
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
