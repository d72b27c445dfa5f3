package dev.hull.benchmarks.labels;

/**
 * Why an answer is not the label's, or why there is none; of several places where a package may belong, the later cause is nearer to
 * the truth.
 */
enum Cause {
    NO_LANGUAGE(Fault.DATA, "neither language nor distribution is told, and no advisory has the name"),
    NO_SPACE(Fault.DATA, "no advisories for this release in the set"),
    NO_PACKAGE(
            Fault.DATA,
            "no advisory names this package: the set has only a part of the feed, or the source package is not told"),
    NO_FLAW(Fault.DATA, "advisories for this package, none for this flaw: not fixed, or only in the whole feed"),
    OTHER_PACKAGES(Fault.DATA, "the advisory of this flaw names other packages, and not this one"),
    OTHER_STREAM(Fault.DATA, "the advisories of this flaw are about other module streams, or about modules alone"),
    OTHER_BUILD(
            Fault.DATA, "a build of another distribution than the advisory's: behind '.module' they can't be compared"),
    OTHER_VERSION(Fault.OPEN, "the advisory covers other versions"),
    EXPLAINED(Fault.LABEL, "the advisory and the label contradict one another"),
    SUBPACKAGE(Fault.LABEL, "the distribution judges the source as a whole, the label this binary package of it"),
    NAMESAKE(Fault.LABEL, "a namesake: its image's labels deny all flaws of the package that the advisories mean"),
    OWNED(Fault.LABEL, "its distribution's package owns it, and has fixed it: the label doesn't say so, an image does"),
    SAYS_SO(Fault.OPEN, "the advisory covers this version");

    /** Who could mend it. */
    enum Fault {
        /** Other advisories would. */
        DATA,
        /** The label is about something else than it says, or wrong. */
        LABEL,
        /** Not known: Hull itself, until somebody finds out. */
        OPEN
    }

    private final Fault fault;
    private final String words;

    Cause(Fault fault, String words) {
        this.fault = fault;
        this.words = words;
    }

    Fault fault() {
        return fault;
    }

    String words() {
        return words;
    }
}
