package dev.hull.cli;

import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.report.Phrases;
import dev.hull.report.sbom.SbomWriter;
import dev.hull.report.sbom.SbomWriters;
import dev.hull.report.sbom.Stamp;
import dev.hull.scan.images.Unreadable;
import java.util.List;

/** {@code hull sbom}: what is inside an image, as a bill of materials. */
final class SbomVerb implements Verb {
    @Override
    public String name() {
        return "sbom";
    }

    @Override
    public String synopsis() {
        return "[IMAGE]";
    }

    @Override
    public String summary() {
        return "what is inside: cyclonedx, spdx or table";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        List<String> formats = SbomWriters.ALL.stream().map(SbomWriter::name).toList();
        String format = typed.oneOf(Flags.FORMAT, formats.getFirst(), formats);
        Phrases phrases = Phrases.in(console.language(typed));
        if (typed.words().size() > 1) {
            throw new Usage("one-image");
        }
        String target = typed.words().isEmpty() ? "dir:." : typed.words().getFirst();
        try {
            Image image = Options.opening(typed, console).open(target);
            // No time is written: the same image is the same document tomorrow.
            String text = SbomWriters.named(format).orElseThrow().write(image, new Stamp(Hull.VERSION, ""), phrases);
            Output.write(text, typed, console);
            return said(image, phrases, console) ? 0 : 2;
        } catch (Unreadable e) {
            console.complain(phrases.failure(e.gap(target)));
            return 2;
        }
    }

    /** {@return whether all could be read} What is missing from the document is said beside it. */
    private static boolean said(Image image, Phrases phrases, Console console) {
        for (Gap gap : image.inventory().gaps()) {
            console.complain(phrases.gap(List.of(gap)));
        }
        image.inventory().problems().forEach(problem -> console.complain(phrases.problem(problem)));
        return image.inventory().problems().isEmpty();
    }
}
