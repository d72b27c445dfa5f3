package dev.hull.report.sbom;

import dev.hull.model.Image;
import dev.hull.report.Phrases;

/** One format of bills of materials. */
public interface SbomWriter {
    /** {@return the name by which a user asks for it} */
    String name();

    /** {@return the whole document} What is for people is in the language of {@code phrases}. */
    String write(Image image, Stamp stamp, Phrases phrases);
}
