package dev.hull.vulns.store;

/**
 * The database is not what its header says: it has been changed or cut since it was built.
 *
 * <p>Unchecked, because it can come out of every question, and one place has to answer it: build or fetch the database anew.
 */
public final class DamagedDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedDatabase(String what) {
        super("the advisory database is damaged: " + what + "; fetch or build it anew: hull db update");
    }
}
