package dev.hull.scan.layers;

import dev.hull.artefacts.tar.StreamTape;
import dev.hull.artefacts.tar.Tape;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are named by their digest: a layer as it is stored, a configuration. */
public interface Blob {
    /** {@return its bytes; negative where nobody knows before} */
    long size();

    /** {@return all of it, from the start} The caller closes it. */
    InputStream open() throws IOException;

    /** {@return whether it can be opened more than once, at no cost, and from several threads} */
    default boolean isLocal() {
        return false;
    }

    /** {@return what changes whenever its bytes may have: the file that holds it, as it is now} Empty where nobody can tell. */
    default String stamp() {
        return "";
    }

    /** {@return a tape over a local blob} Good for as long as its file is open. */
    default Tape tape() throws IOException {
        return new StreamTape(open());
    }
}
