package dev.hull.artefacts.streams;

import java.io.IOException;
import java.io.Serial;

/** A packed stream ends before its time. Not the end of what it holds, for which an {@code EOFException} is taken. */
public final class CutOff extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    CutOff(String message) {
        super(message);
    }
}
