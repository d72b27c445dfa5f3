package dev.hull.scan.images;

import dev.hull.artefacts.layers.Contents;
import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.artefacts.layers.LayerStack;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.model.ImageLayer;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.scan.layers.LayerPart;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an image before and beside its layers.
 *
 * @param name as the user named it
 * @param reference by which people know it, as {@code shop:1.4}; the name where nothing says
 * @param digest of the manifest, else of the configuration; may be empty
 * @param base as the manifest says; empty where it says none
 */
record Assembly(
        String name, String reference, String kind, String digest, String base, ImageConfig config, List<Gap> gaps) {
    Assembly {
        gaps = List.copyOf(gaps);
    }

    Image of(List<LayerPart> parts, List<LayerRecord> records) {
        Contents contents = LayerStack.of(records);
        List<Problem> problems = new ArrayList<>();
        List<Gap> allGaps = new ArrayList<>(gaps);
        for (int i = 0; i < records.size(); i++) {
            String layer = name + ": layer " + i;
            records.get(i)
                    .problems()
                    .forEach(left -> problems.add(new Problem(
                            Source.of(layer, new byte[0]).start(), left.what(), left.why(), "layer read in part")));
            records.get(i).gaps().forEach(left -> allGaps.add(new Gap(left.what(), layer, left.why(), "")));
        }
        return new Image(
                SubjectRef.of("image", "", repository(reference)),
                name,
                kind,
                digest,
                config.platform(),
                bytes(parts),
                base.isEmpty() ? config.base() : base,
                layers(parts),
                config.facts(),
                contents.inventory(name, allGaps, problems));
    }

    private static long bytes(List<LayerPart> parts) {
        long sum = 0;
        for (LayerPart part : parts) {
            if (part.blob().size() < 0) {
                return -1;
            }
            sum += part.blob().size();
        }
        return sum;
    }

    private List<ImageLayer> layers(List<LayerPart> parts) {
        List<ImageLayer> layers = new ArrayList<>();
        for (LayerPart part : parts) {
            layers.add(new ImageLayer(
                    layers.size(),
                    part.digest(),
                    part.diffId(),
                    part.createdBy(),
                    layers.size() < config.baseLayers(),
                    part.blob().size()));
        }
        return layers;
    }

    /** Fingerprints outlive a release, so neither tag nor digest is part of what an image is. */
    private static String repository(String reference) {
        int at = reference.indexOf('@');
        String named = at < 0 ? reference : reference.substring(0, at);
        int colon = named.lastIndexOf(':');
        return colon > named.lastIndexOf('/') ? named.substring(0, colon) : named;
    }
}
