package dev.hull.vulns.bases;

import dev.hull.model.BaseAdvice.Told;
import dev.hull.model.BaseImage;
import dev.hull.model.Image;
import dev.hull.vulns.Bases;
import java.util.Comparator;
import java.util.List;

/**
 * On which base image an image stands.
 *
 * <p>Its layers tell, where they begin with those of an image in the catalogue: of several that of most layers, and of several tags
 * that stood for it the one that a label names, else one that still stands for the same release, else the shortest. Where no layers tell,
 * a label does; its digest may be in the catalogue.
 *
 * @param image with the layers of the base marked, where they tell it
 */
public record Standing(Image image, BaseImage base, Told told) {
    public static Standing of(Image image, Bases bases) {
        BaseImage labelled = BaseImage.named(image.base());
        List<BaseImage> under = bases.under(image.diffIds()).stream()
                .filter(base -> base.diffIds().size() < image.layers().size())
                .toList();
        if (!under.isEmpty()) {
            int most = under.getFirst().diffIds().size();
            BaseImage base = under.stream()
                    .filter(each -> each.diffIds().size() == most)
                    .min(Comparator.comparing((BaseImage each) -> !isNamed(each, labelled))
                            .thenComparing(each -> hasMovedOn(each, image, bases))
                            .thenComparingInt(each -> each.reference().length())
                            .thenComparing(BaseImage::reference)
                            .thenComparing(BaseImage::seen, Comparator.reverseOrder()))
                    .orElseThrow();
            return new Standing(image.builtOn(base.pinned(), most), base, Told.LAYERS);
        }
        return new Standing(image, labelled, labelled.isKnown() ? Told.LABELS : Told.NOBODY);
    }

    private static boolean isNamed(BaseImage base, BaseImage labelled) {
        return !labelled.reference().isEmpty()
                && (base.reference().equals(labelled.reference())
                        || base.shown().equals(labelled.shown()));
    }

    /** A tag like {@code latest} leads to the next release one day, which is no newer state of the same. */
    private static boolean hasMovedOn(BaseImage base, Image image, Bases bases) {
        return !Alternatives.sameTag(base, bases).findFirst().stream()
                .map(newest -> bases.contents(newest).distro().tag())
                .allMatch(image.inventory().distro().tag()::equals);
    }
}
