package dev.hull.vulns.versions;

import dev.hull.model.Ecosystem;
import java.util.Comparator;

/**
 * Which of two versions is the older: the order of one ecosystem.
 *
 * <p>Every order answers for every two strings and never throws. A version that the ecosystem would refuse is read as far as it
 * goes; {@link #isValid} tells it apart. Numbers have no upper limit. Two different strings may be equal ({@code 1.0} and
 * {@code 1} in Maven), so an order is not consistent with {@code equals}.
 */
public enum Order implements Comparator<String> {
    /** deb-version(7): epoch, upstream version, revision; {@code ~} sorts before the end. */
    DPKG(Dpkg::compare, version -> true),
    /** rpm-version(7): epoch, version, release; {@code ~} before and {@code ^} after the end. */
    RPM(Rpm::compare, version -> true),
    /** apk-tools 3, {@code src/version.c}: suffixes {@code _alpha _beta _pre _rc} before, {@code _cvs … _p} after. */
    APK(Apk::compare, Apk::isValid),
    /** Portage: the Package Manager Specification, section 3.3; as Alpine's, but {@code -r0} is as good as none. */
    GENTOO(Apk::compareGentoo, Apk::isValid),
    /** Arch Linux, vercmp(8): a release counts only where both have one. */
    ALPM(Alpm::compare, version -> true),
    /** Maven's ComparableVersion of 3.9 and later, as the POM reference describes it. */
    MAVEN(Maven::compare, version -> true),
    /** Semantic Versioning 2.0, read as loosely as node-semver reads it; missing numbers are 0. */
    SEMVER(SemanticVersion::compare, SemanticVersion::isValid),
    /** Semantic Versioning, except that a build is later than none (Dart's pub_semver). */
    PUB(SemanticVersion::compareWithBuild, SemanticVersion::isValid),
    /** Go modules: Semantic Versioning with {@code v}; pseudo-versions are pre-releases, {@code +incompatible} says nothing. */
    GO(GoVersion::compare, GoVersion::isValid),
    /** NuGet: Semantic Versioning of up to four numbers, blind to case. */
    NUGET(SemanticVersion::compareBlind, SemanticVersion::isNumbered),
    /** PEP 440, Version scheme; whatever is not of it sorts before all that is. */
    PEP440(Pep440::compare, Pep440::isValid),
    /** RubyGems' Gem::Version: a part with letters makes a pre-release. */
    GEM(Gem::compare, Gem::isValid),
    /** Composer: four numbers, then dev, alpha, beta, RC, nothing, patch, as PHP's version_compare orders them. */
    COMPOSER(Composer::compare, version -> true),
    /** Numbers between dots or dashes, where more of them are later: Haskell's PVP, R's package_version. */
    NUMBERS(Numbers::compare, version -> true),
    /** Perl's version.pm: decimal ({@code 1.5} is {@code v1.500}) unless there are two dots or a {@code v}. */
    CPAN(Numbers::compareDecimal, version -> true),
    /** Conan 2: any number of parts; pre-release and build of their own. */
    CONAN(Conan::compare, version -> true),
    /** OpenSSL before 3: letters after the third number, {@code z} before {@code za}. */
    OPENSSL(OpenSsl::compare, version -> true),
    /** By code points. */
    TEXT(Order::compareText, version -> true);

    private final Comparator<String> comparator;
    private final Grammar grammar;

    Order(Comparator<String> comparator, Grammar grammar) {
        this.comparator = comparator;
        this.grammar = grammar;
    }

    @FunctionalInterface
    private interface Grammar {
        boolean accepts(String version);
    }

    /** {@return less than, equal to or greater than 0 as {@code left} is older than, as old as, newer than {@code right}} */
    @Override
    public int compare(String left, String right) {
        return left.equals(right) ? 0 : comparator.compare(left, right);
    }

    /** {@return whether the ecosystem would take this as a version} True where it takes everything. */
    public boolean isValid(String version) {
        return grammar.accepts(version);
    }

    public static Order of(Ecosystem ecosystem) {
        return switch (ecosystem) {
            case DEB -> DPKG;
            case APK -> APK;
            case RPM, ALPM -> RPM;
            case MAVEN -> MAVEN;
            case PYPI, CONDA -> PEP440;
            case GO -> GO;
            case GEM -> GEM;
            case COMPOSER -> COMPOSER;
            case NUGET -> NUGET;
            case PUB -> PUB;
            case HACKAGE, CRAN -> NUMBERS;
            case CPAN -> CPAN;
            case CONAN -> CONAN;
            case NPM, CARGO, HEX, SWIFT, COCOAPODS, JULIA, BREW, BITNAMI, BINARY -> SEMVER;
        };
    }

    private static int compareText(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(left.codePointAt(i), right.codePointAt(i));
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
