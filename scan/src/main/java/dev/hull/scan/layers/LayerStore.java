package dev.hull.scan.layers;

import dev.hull.artefacts.layers.LayerRecord;
import java.util.Optional;

/** Where layers that were read once are kept. */
public interface LayerStore {
    /** Keeps nothing. */
    LayerStore NONE = new LayerStore() {
        @Override
        public Optional<LayerRecord> get(LayerPart part) {
            return Optional.empty();
        }

        @Override
        public void put(LayerPart part, LayerRecord record, boolean isProven) {}
    };

    Optional<LayerRecord> get(LayerPart part);

    /**
     * Keeps {@code record}. A store that can't write says nothing.
     *
     * @param isProven whether the layer has been held against its digest: only then does the record stand for that digest, wherever it is
     *     met again; else it stands for this place in this file, for as long as the file is not changed
     */
    void put(LayerPart part, LayerRecord record, boolean isProven);
}
