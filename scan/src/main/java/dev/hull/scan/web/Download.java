package dev.hull.scan.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A long body as one stream, whatever number of connections it takes: where one is cut, the rest is asked for (Range, RFC 9110, 14).
 * A server that sends all of it again is read past what is already there.
 */
public final class Download extends InputStream {
    private static final int MOST = 50;

    /** Asks for the body from a byte on. */
    public interface Opening {
        /**
         * {@return an answer of status 200 or 206}
         *
         * @param from the first byte, 0-based; 0 asks for all
         * @param entity the ETag that it must still have, or empty
         */
        Answer open(long from, String entity) throws WebException;
    }

    private final Opening opening;
    private final String shown;
    private final Web web;
    private @Nullable Answer answer;
    private String entity = "";
    private long position;
    private long atLastCut = -1;
    private int idleCuts;
    private int cuts;

    private Download(Web web, String shown, long from, String entity, Opening opening) {
        this.web = web;
        this.shown = shown;
        this.position = from;
        this.entity = entity;
        this.opening = opening;
    }

    /** {@return the body, opened} {@code shown} names it in messages. */
    public static Download open(Web web, String shown, Opening opening) throws IOException {
        return open(web, shown, 0, "", opening);
    }

    /** {@return the body from byte {@code from} on, which came in an earlier run with the ETag {@code entity}} */
    public static Download open(Web web, String shown, long from, String entity, Opening opening) throws IOException {
        Download download = new Download(web, shown, from, entity, opening);
        download.reopen();
        return download;
    }

    /** {@return a question that asks {@code query} from a byte on} */
    public static Query from(Query query, long from, String entity) {
        Query ranged = from == 0 ? query : query.with("range", "bytes=" + from + "-");
        boolean strong = entity.startsWith("\"");
        return from > 0 && strong ? ranged.with("if-range", entity) : ranged;
    }

    /** {@return the answer that is being read} */
    public Answer answer() {
        return Objects.requireNonNull(answer);
    }

    /** {@return how many bytes came, those of an earlier run included} */
    public long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            try {
                int read = answer().body().read(bytes, offset, length);
                position += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                again(e);
            }
        }
    }

    private void again(IOException why) throws IOException {
        idleCuts = position == atLastCut ? idleCuts + 1 : 0;
        atLastCut = position;
        close();
        if (++cuts > MOST || idleCuts >= web.settings().patience().attempts()) {
            throw new WebException(shown + ": " + Web.reason(why) + ", and so again and again", 0);
        }
        web.settings().notes().accept(shown + ": " + Web.reason(why) + "; going on from byte " + position);
        Pause.usual(web.settings().patience(), idleCuts + 1).sleep();
        reopen();
    }

    private void reopen() throws IOException {
        Answer next = opening.open(position, entity);
        answer = next;
        String now = next.header("etag");
        boolean changed = !entity.isEmpty() && !now.isEmpty() && !now.equals(entity);
        if (position > 0 && changed) {
            next.close();
            throw new WebException(shown + ": it changed while it was read; try again", 0);
        }
        entity = now.isEmpty() ? entity : now;
        if (position > 0 && next.status() == 206) {
            if (!next.header("content-range").startsWith("bytes " + position + "-")) {
                next.close();
                throw new WebException(shown + ": the server sends another part than the one it was asked for", 206);
            }
        } else if (position > 0) {
            skip(next);
        }
    }

    private void skip(Answer whole) throws IOException {
        try {
            whole.body().skipNBytes(position);
        } catch (EOFException e) {
            throw new WebException(shown + ": it is shorter than before; try again", whole.status());
        } catch (IOException e) {
            again(e);
        }
    }

    @Override
    public void close() throws WebException {
        if (answer != null) {
            answer.close();
        }
    }
}
