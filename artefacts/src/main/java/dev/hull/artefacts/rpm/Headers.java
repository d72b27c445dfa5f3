package dev.hull.artefacts.rpm;

/** Takes the headers that a database holds, one after the other, and hears of those that could not be had. */
interface Headers {
    void header(byte[] header);

    void problem(String reason);
}
