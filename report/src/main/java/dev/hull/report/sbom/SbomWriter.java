package dev.hull.report.sbom;

import dev.hull.model.Image;

/** One format of bills of materials. */
public interface SbomWriter {
    /** {@return the name by which a user asks for it} */
    String name();

    /** {@return the whole document} */
    String write(Image image, Stamp stamp);
}
