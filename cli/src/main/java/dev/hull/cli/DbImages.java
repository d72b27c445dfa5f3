package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.model.BaseImage;
import dev.hull.model.Image;
import dev.hull.report.Phrases;
import dev.hull.report.sbom.BaseBill;
import dev.hull.report.sbom.Stamp;
import dev.hull.scan.images.BaseImages;
import dev.hull.scan.images.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code hull db images}: what is in base images now, one bill of materials each, for databases to be built with. */
final class DbImages {
    private static final int DIGEST_DIGITS = 16;

    private final Typed typed;
    private final Console console;
    private final Phrases phrases;
    private final Path folder;

    /** @param folder of the bills, which is made where there is none */
    DbImages(Typed typed, Console console, Phrases phrases, Path folder) {
        this.typed = typed;
        this.console = console;
        this.phrases = phrases;
        this.folder = folder;
    }

    int gather(List<String> references) throws IOException {
        BaseImages images = new BaseImages(() -> Network.of(typed, console), Options.today());
        int failed = 0;
        for (String reference : references) {
            try {
                gather(images, reference);
            } catch (Unreadable e) {
                console.complain(phrases.failure(e.gap(reference)));
                failed++;
            }
        }
        return failed == 0 ? 0 : 2;
    }

    private void gather(BaseImages images, String reference) throws Unreadable, IOException {
        BaseImage base = images.look(reference, typed.value(Flags.IMAGE_PLATFORM, ""));
        // By digest: the tag may move on meanwhile.
        Image image = Options.opening(typed, console).open("registry:" + base.repository() + "@" + base.manifest());
        if (!image.inventory().problems().isEmpty()) {
            throw new Unreadable(image.inventory().problems().getFirst().reason());
        }
        Path file = folder.resolve(place(base));
        Files.createDirectories(file.resolveSibling("."));
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, BaseBill.of(base, image, new Stamp(Hull.VERSION, "")));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        console.print(phrases.count(
                        "db.image",
                        image.inventory().seen().components().size(),
                        Arg.of("reference", base.shown()),
                        Arg.of("platform", base.platform()),
                        Arg.of("digest", base.digest()),
                        Arg.of("file", file.toString()))
                + "\n");
    }

    /** One file for each state of a tag, so that images that were built on an old one are recognised. */
    private static String place(BaseImage base) {
        String digest = base.manifest().substring(base.manifest().indexOf(':') + 1);
        return "%s/%s/%s-%s.cdx.json"
                .formatted(
                        base.repository().replace(':', '_'),
                        base.tag(),
                        base.platform().replace('/', '-'),
                        digest.substring(0, Math.min(DIGEST_DIGITS, digest.length())));
    }
}
