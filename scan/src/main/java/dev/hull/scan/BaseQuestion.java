package dev.hull.scan;

import dev.hull.model.BaseAdvice.Answer;
import dev.hull.model.BaseImage;
import dev.hull.model.Image;

/** Asks a registry what the tag of a base image stands for now. */
@FunctionalInterface
public interface BaseQuestion {
    /** Asks nobody: for whoever did not allow the network. */
    BaseQuestion NONE = (_, _) -> Answer.NOT_ASKED;

    /** {@return the answer, whatever happens} {@code image}: what is built on {@code base}. */
    Answer about(BaseImage base, Image image);
}
