package dev.hull.artefacts.streams;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The JDK's own zlib. */
final class ZlibInflater implements RawInflater {
    private final Inflater inflater = new Inflater(true);

    @Override
    public void reset() {
        inflater.reset();
    }

    @Override
    public void input(byte[] bytes, int from, int length) {
        inflater.setInput(bytes, from, length);
    }

    @Override
    public int inflate(byte[] into, int from, int length) throws DataFormatException {
        return inflater.inflate(into, from, length);
    }

    @Override
    public boolean isFinished() {
        return inflater.finished();
    }

    @Override
    public int remaining() {
        return inflater.getRemaining();
    }

    @Override
    public void close() {
        inflater.end();
    }

    @Override
    public String toString() {
        return "zlib";
    }
}
