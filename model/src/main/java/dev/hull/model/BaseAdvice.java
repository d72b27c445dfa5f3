package dev.hull.model;

import java.util.List;

/**
 * What is known of the base image of an image, and which base would be better.
 *
 * @param image that is built on it
 * @param told what tells it
 * @param findings in the packages that it brought
 * @param offers bases that would be better
 * @param answer of the registry
 */
public record BaseAdvice(SubjectRef image, BaseImage base, Told told, int findings, List<Offer> offers, Answer answer) {
    /** What tells a base image. */
    public enum Told {
        NOBODY,
        /** A label of the image, or an annotation of its manifest. */
        LABELS,
        /** Its layers are the lowest of the image's. */
        LAYERS
    }

    /** Why a base would be better. */
    public enum Why {
        /** The same tag stands for it now. */
        NEWER,
        /** It has less in it. */
        SMALLER
    }

    /**
     * Another base.
     *
     * @param contentsKnown whether it is known what is in it; else the lists below are empty and mean nothing
     * @param closes ids of flaws that are gone on it, one for each package, sorted
     * @param opens ids of flaws that only it has, sorted
     * @param without names of packages that it does not have, sorted
     */
    public record Offer(
            Why why,
            BaseImage image,
            boolean contentsKnown,
            List<String> closes,
            List<String> opens,
            List<String> without) {
        public Offer {
            closes = List.copyOf(closes);
            opens = List.copyOf(opens);
            without = List.copyOf(without);
        }

        /** One of which no more is known than that it is there. */
        public static Offer unread(Why why, BaseImage image) {
            return new Offer(why, image, false, List.of(), List.of(), List.of());
        }
    }

    /**
     * What the registry said when it was asked for the tag.
     *
     * @param now what the tag stands for
     * @param why there is no answer
     */
    public record Answer(State state, BaseImage now, String why) {
        public static final Answer NOT_ASKED = new Answer(State.NOT_ASKED, BaseImage.NONE, "");
    }

    /** How a question to the registry ended. */
    public enum State {
        NOT_ASKED,
        /** The tag stands for the base that the image is built on. */
        SAME,
        OTHER,
        FAILED
    }

    public BaseAdvice {
        offers = List.copyOf(offers);
    }

    /** {@return whether there is more to say than a name} */
    public boolean saysMore() {
        return told == Told.LAYERS || !offers.isEmpty() || answer.state() != State.NOT_ASKED;
    }
}
