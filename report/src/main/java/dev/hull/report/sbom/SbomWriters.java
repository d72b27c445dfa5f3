package dev.hull.report.sbom;

import java.util.List;
import java.util.Optional;

/** Every format of bills of materials, the default first. */
public final class SbomWriters {
    public static final List<SbomWriter> ALL = List.of(new CycloneDx(), new Spdx(), new SbomTable());

    private SbomWriters() {}

    public static Optional<SbomWriter> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
