package dev.hull.artefacts.layers;

/** Who reads the files that a walk comes across: the walker itself, or others beside it. */
public interface Crew {
    /** Reads on the spot. */
    Crew ALONE = new Crew() {
        @Override
        public void give(long bytes, Runnable reading) {
            reading.run();
        }

        @Override
        public void finish() {}

        @Override
        public boolean isMany() {
            return false;
        }
    };

    /** Has {@code reading} done, now or later, on any thread. {@code bytes} of memory can't be freed before. */
    void give(long bytes, Runnable reading);

    /** Returns when all that was given is done. */
    void finish();

    /** {@return whether something may be done beside something else} */
    default boolean isMany() {
        return true;
    }
}
