package dev.hull.vulns.upgrades;

import dev.hull.model.Image;
import dev.hull.model.Vulnerability;
import java.util.Set;

/**
 * What building on another state of the base image would close.
 *
 * @param from the base as it is now
 * @param to what to build on
 * @param closed the findings that are known to be gone then
 * @param archive whether all that the distribution has fixed in what the base brought is gone too
 */
public record Rebuilding(String from, String to, Set<Vulnerability> closed, boolean archive) {
    /** Closes nothing. */
    public static final Rebuilding NONE = new Rebuilding("", "", Set.of(), false);

    public Rebuilding {
        closed = Set.copyOf(closed);
    }

    /** {@return building on the same tag again, of which no more is known}: a digest in the reference names what was there before. */
    public static Rebuilding named(Image image) {
        String base = image.base();
        int digest = base.indexOf('@');
        return base.isEmpty()
                ? NONE
                : new Rebuilding(base, digest < 0 ? base : base.substring(0, digest), Set.of(), true);
    }

    boolean closes(Vulnerability flaw) {
        boolean inArchive = archive
                && flaw.base()
                && flaw.component().ecosystem().isOs()
                && flaw.state() == Vulnerability.State.FIXED;
        return inArchive || closed.contains(flaw);
    }
}
