package dev.hull.artefacts;

import java.util.List;

/** Every cataloguer, in the order in which files are offered to them. */
public final class Cataloguers {
    public static final List<Cataloguer> ALL = List.of();

    private Cataloguers() {}
}
