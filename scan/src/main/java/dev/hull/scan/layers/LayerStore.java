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
        public void put(LayerPart part, LayerRecord record) {}

        @Override
        public boolean keeps() {
            return false;
        }
    };

    Optional<LayerRecord> get(LayerPart part);

    /** Keeps {@code record}, whose layer has been held against its digest. A store that can't write says nothing. */
    void put(LayerPart part, LayerRecord record);

    boolean keeps();
}
