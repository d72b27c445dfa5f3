package dev.hull.scan.images;

import dev.hull.model.Image;
import dev.hull.scan.engine.EngineClient;
import dev.hull.scan.engine.EngineException;
import dev.hull.scan.images.registry.Registries;
import dev.hull.scan.images.registry.RegistrySettings;
import dev.hull.scan.images.registry.RemoteImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Opens an image wherever it is: what lies on this machine as {@link Images} does, {@code docker-daemon:REFERENCE} from the engine,
 * {@code registry:REFERENCE} from its registry. A bare reference is the engine's image where it has one, else the registry's; the image's kind
 * says which it was.
 */
public final class AnyImage implements Opening {
    static final String REGISTRY = "registry";

    /** As other tools of containers write it. */
    private static final String DOCKER = "docker://";

    /** What a target may begin with that says where its image is (containers-transports(5)). */
    public static final List<String> PREFIXES = prefixes();

    /** Makes a request of a target. */
    public interface Requests {
        ImageRequest of(String target);
    }

    private final Requests requests;
    private final Supplier<RegistrySettings> settings;

    /** @param settings asked when an image is not on this machine */
    public AnyImage(Requests requests, Supplier<RegistrySettings> settings) {
        this.requests = requests;
        this.settings = settings;
    }

    private static List<String> prefixes() {
        List<String> prefixes = new ArrayList<>(List.of(DOCKER, REGISTRY + ":", EngineImage.KIND + ":"));
        Place.KINDS.forEach(kind -> prefixes.add(kind + ":"));
        return List.copyOf(prefixes);
    }

    @Override
    public Image open(String target) throws Unreadable {
        ImageRequest request = requests.of(target);
        for (String prefix : List.of(REGISTRY + ":", DOCKER)) {
            if (target.startsWith(prefix)) {
                return fromRegistry(target.substring(prefix.length()), request);
            }
        }
        if (target.startsWith(EngineImage.KIND + ":")) {
            return fromEngine(target.substring(EngineImage.KIND.length() + 1), request);
        }
        Place place = Place.of(target, request.folder());
        boolean isHere = !place.kind().isEmpty() || Files.exists(place.path());
        return isHere ? Images.open(request) : somewhere(target, request);
    }

    private Image somewhere(String reference, ImageRequest request) throws Unreadable {
        try {
            EngineClient engine = EngineClient.connect(settings.get().web().environment());
            if (engine.image(reference).isPresent()) {
                return EngineImage.open(engine, reference, request);
            }
        } catch (EngineException e) {
            // No engine, or none that we may ask: then it is not the engine's image that is meant.
            return fromRegistry(reference, request);
        }
        return fromRegistry(reference, request);
    }

    private Image fromEngine(String reference, ImageRequest request) throws Unreadable {
        try {
            EngineClient engine = EngineClient.connect(settings.get().web().environment());
            if (engine.image(reference).isEmpty()) {
                throw new Unreadable(
                        "the engine at " + engine.address() + " has no such image", "docker pull " + reference);
            }
            return EngineImage.open(engine, reference, request);
        } catch (EngineException e) {
            throw new Unreadable(e.getMessage());
        }
    }

    private Image fromRegistry(String reference, ImageRequest request) throws Unreadable {
        try (Registries registries = new Registries(settings.get())) {
            RemoteImage image = registries.image(reference);
            Descriptor from = new Descriptor(
                    "",
                    image.digest(),
                    image.manifest().length(),
                    "",
                    image.reference().toString(),
                    false);
            return OciLayout.read(
                    reference,
                    image.reference().toString(),
                    REGISTRY,
                    from,
                    new RegistryBlobs(image),
                    request.platform(),
                    request.layers(),
                    List.of());
        } catch (IOException e) {
            throw new Unreadable(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
