package dev.hull.scan.engine;

import dev.hull.formats.inspect.ImageReport;
import dev.hull.model.ImageFacts;
import dev.hull.model.Limits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the images of the engine bring, asked when first wanted, each once. Where no engine answers, nothing is known, and nothing is said:
 * what rests on an image stays open.
 */
public final class EngineImages {
    private final Map<String, String> environment;
    private final Limits limits;
    private final Map<String, Optional<ImageFacts>> known = new HashMap<>();
    private @Nullable EngineClient client;
    private boolean asked;

    public EngineImages(Map<String, String> environment, Limits limits) {
        this.environment = environment;
        this.limits = limits;
    }

    /** {@return what the image of that reference brings, where the engine has it} */
    public Optional<ImageFacts> facts(String reference) {
        return known.computeIfAbsent(reference, this::ask);
    }

    private Optional<ImageFacts> ask(String reference) {
        try {
            if (!asked) {
                asked = true;
                client = EngineClient.connect(environment);
            }
            return client == null
                    ? Optional.empty()
                    : client.image(reference)
                            .flatMap(source -> ImageReport.parse(source, limits))
                            .map(ImageReport::facts);
        } catch (EngineException e) {
            return Optional.empty();
        }
    }
}
