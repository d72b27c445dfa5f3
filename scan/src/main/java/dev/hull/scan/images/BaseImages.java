package dev.hull.scan.images;

import dev.hull.model.BaseAdvice.Answer;
import dev.hull.model.BaseAdvice.State;
import dev.hull.model.BaseImage;
import dev.hull.model.Image;
import dev.hull.scan.BaseQuestion;
import dev.hull.scan.images.registry.Reference;
import dev.hull.scan.images.registry.Registries;
import dev.hull.scan.images.registry.RegistrySettings;
import dev.hull.scan.images.registry.RemoteImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Images in registries that others are built on: what a tag stands for now, and on which digest of it an image stands. */
public final class BaseImages implements BaseQuestion {
    private final Supplier<RegistrySettings> settings;
    private final LocalDate today;

    /** @param settings asked when a registry is */
    public BaseImages(Supplier<RegistrySettings> settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    /**
     * {@return what a reference with a tag names} Fetches manifest and configuration alone. One with a digest too is fetched by that, and then
     * says nothing of the tag.
     *
     * @param platform as {@code linux/amd64}; empty for this machine's
     * @throws Unreadable with what is wrong
     */
    public BaseImage look(String text, String platform) throws Unreadable {
        try (Registries registries = new Registries(settings.get())) {
            return look(registries, text, platform);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Unreadable unreadable(IOException e) {
        return new Unreadable(e.getMessage() == null ? e.toString() : e.getMessage());
    }

    private BaseImage look(Registries registries, String text, String platform) throws IOException, Unreadable {
        RemoteImage image = registries.image(text);
        Reference reference = image.reference();
        if (reference.tag().isEmpty()) {
            throw new Unreadable(text + ": a base image is known by its tag; write REPOSITORY:TAG@" + image.digest());
        }
        RegistryBlobs blobs = new RegistryBlobs(image);
        Manifest manifest = Manifest.of(
                new Descriptor("", image.digest(), image.manifest().length(), "", "", false), blobs, platform);
        byte[] document =
                blobs.document(manifest.config().digest(), manifest.config().size());
        ImageConfig config = ImageConfig.of(manifest.config().digest(), document);
        String created = Documents.object(manifest.config().digest(), document).text("created");
        long bytes = 0;
        for (Descriptor layer : manifest.layers()) {
            bytes = bytes < 0 || layer.size() < 0 ? -1 : bytes + layer.size();
        }
        return new BaseImage(
                new Reference(reference.registry(), reference.repository(), reference.tag(), "").toString(),
                config.platform(),
                image.digest(),
                manifest.digest(),
                created,
                reference.digest().isEmpty() ? today.toString() : "",
                bytes,
                config.diffIds());
    }

    @Override
    public Answer about(BaseImage base, Image image) {
        if (base.reference().isEmpty()) {
            return Answer.NOT_ASKED;
        }
        try (Registries registries = new Registries(settings.get())) {
            String now = registries.digest(base.reference());
            if (base.isOf(now)) {
                return new Answer(State.SAME, base, "");
            }
            // The label may name the manifest of one platform, or nothing: layers tell in any case.
            BaseImage found = look(registries, base.reference(), image.platform());
            boolean same = base.isOf(found.manifest()) || found.carries(image.diffIds());
            return new Answer(same ? State.SAME : State.OTHER, found, "");
        } catch (IOException e) {
            return new Answer(
                    State.FAILED, BaseImage.NONE, String.valueOf(unreadable(e).getMessage()));
        } catch (Unreadable e) {
            return new Answer(State.FAILED, BaseImage.NONE, String.valueOf(e.getMessage()));
        }
    }
}
