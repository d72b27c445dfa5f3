package dev.hull.artefacts;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Notable;
import java.util.List;

/** Where a {@link Cataloguer} puts what one file says. The conveyor knows the layer and adds it. */
public interface Discoveries {
    void component(Component component);

    void distro(Distro distro);

    /** The OS package {@code owner} installed the file at {@code path} (from the root, no leading slash). */
    void owns(String owner, String path);

    /** This file holds the licences of the OS package {@code owner}: SPDX expressions where they could be told, else as declared. */
    void licences(String owner, List<String> licences);

    /** Something of this file that matters whatever package it belongs to. */
    void notable(Notable notable);

    /** Something in this file was not looked at. */
    void gap(String what, String why);

    /** This file is broken. */
    void problem(String reason);
}
