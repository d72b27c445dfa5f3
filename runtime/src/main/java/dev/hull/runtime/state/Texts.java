package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.List;

/** Texts one behind the other, each ended by NUL: arguments and environments, kept as the kernel gives them and cut when a rule asks. */
public final class Texts {
    public static final Texts NONE = new Texts(Bytes.NONE);

    private final Bytes all;
    private int count = -1;
    private Bytes joined = Bytes.NONE;

    private Texts(Bytes all) {
        this.all = all;
    }

    static Texts of(List<Bytes> texts) {
        int length = 0;
        for (Bytes text : texts) {
            length += text.length() + 1;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (Bytes text : texts) {
            System.arraycopy(text.array(), 0, all, at, text.length());
            at += text.length() + 1;
        }
        return length == 0 ? NONE : new Texts(Bytes.owned(all));
    }

    static Texts of(Bytes all) {
        return all.isEmpty() ? NONE : new Texts(all);
    }

    public int count() {
        if (count < 0) {
            count = counted();
        }
        return count;
    }

    private int counted() {
        byte[] bytes = all.array();
        int found = 0;
        for (byte each : bytes) {
            if (each == 0) {
                found++;
            }
        }
        return bytes.length > 0 && bytes[bytes.length - 1] != 0 ? found + 1 : found;
    }

    /** {@return bytes of all texts, without what ends them} */
    public int length() {
        byte[] bytes = all.array();
        int ends = 0;
        for (byte each : bytes) {
            if (each == 0) {
                ends++;
            }
        }
        return bytes.length - ends;
    }

    /** {@return the bytes themselves; not to be changed} */
    public Bytes all() {
        return all;
    }

    /** {@return where the text of that index begins, or -1 if there are not so many} */
    public int start(int index) {
        byte[] bytes = all.array();
        int at = 0;
        for (int i = 0; i < index && at < bytes.length; i++) {
            at = end(at) + 1;
        }
        return index >= 0 && at < bytes.length ? at : -1;
    }

    /** {@return where the text behind the one that begins at {@code start} begins, or -1 if that is the last} */
    public int after(int start) {
        int next = end(start) + 1;
        return next < all.length() ? next : -1;
    }

    /** {@return where the text that begins at {@code start} ends} */
    public int end(int start) {
        byte[] bytes = all.array();
        int at = start;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    /** {@return all with a blank between each two} */
    public Bytes joined() {
        if (joined.isEmpty() && !all.isEmpty()) {
            byte[] bytes = all.array();
            int length = bytes[bytes.length - 1] == 0 ? bytes.length - 1 : bytes.length;
            byte[] text = java.util.Arrays.copyOf(bytes, length);
            for (int i = 0; i < length; i++) {
                if (text[i] == 0) {
                    text[i] = ' ';
                }
            }
            joined = Bytes.owned(text);
        }
        return joined;
    }
}
