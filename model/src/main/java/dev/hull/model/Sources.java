package dev.hull.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a document may refer to: other files of its project and the variables of its environment. Rooted at the project: an
 * implementation follows no link out of it and no URL. Tests pass maps.
 */
public interface Sources {
    /** Nothing to be read beside the document itself. */
    Sources NONE = new Sources() {
        @Override
        public Optional<Source> open(String reference, Location by) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }
    };

    /** {@return the artefact named {@code reference}, relative to the project folder, or empty where it can't be had} */
    Optional<Source> open(String reference, Location by);

    Map<String, String> environment();
}
