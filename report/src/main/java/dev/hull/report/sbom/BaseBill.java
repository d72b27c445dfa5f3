package dev.hull.report.sbom;

import dev.hull.model.BaseImage;
import dev.hull.model.Image;
import dev.hull.report.sbom.Parts.Property;
import java.util.List;

/** A base image's bill of materials for the catalogue of an advisory database: CycloneDX, whose properties say which tag stood for it and when. */
public final class BaseBill {
    private BaseBill() {}

    /** {@return the whole document}: the same base in the same state is the same document. */
    public static String of(BaseImage base, Image image, Stamp stamp) {
        List<Property> properties = List.of(
                new Property("hull:reference", base.reference()),
                new Property("hull:tag-digest", base.digest()),
                new Property("hull:created", base.created()),
                new Property("hull:seen", base.seen()));
        return new CycloneDx(properties).write(image, stamp);
    }
}
