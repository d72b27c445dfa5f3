package dev.hull.model;

import java.util.Optional;

/**
 * The world in which a package name means something, with its own names and its own order of versions.
 *
 * <p>Types are those of the package URL specification (purl-spec, PURL-TYPES).
 */
public enum Ecosystem {
    DEB("deb"),
    APK("apk"),
    RPM("rpm"),
    MAVEN("maven"),
    NPM("npm"),
    PYPI("pypi"),
    GO("golang"),
    CARGO("cargo"),
    GEM("gem"),
    COMPOSER("composer"),
    NUGET("nuget"),
    HEX("hex"),
    PUB("pub"),
    SWIFT("swift"),
    HACKAGE("hackage"),
    CRAN("cran"),
    CPAN("cpan"),
    CONDA("conda"),
    CONAN("conan"),
    COCOAPODS("cocoapods"),
    JULIA("julia"),
    BREW("brew"),
    ALPM("alpm"),
    BITNAMI("bitnami"),
    /** A program known by its own bytes, without any package data: an interpreter, a JDK, nginx. */
    BINARY("generic");

    private final String purlType;

    Ecosystem(String purlType) {
        this.purlType = purlType;
    }

    public String purlType() {
        return purlType;
    }

    /** {@return whether an operating system's package manager installs these} */
    public boolean isOs() {
        return this == DEB || this == APK || this == RPM || this == ALPM;
    }

    public static Optional<Ecosystem> ofPurlType(String type) {
        for (Ecosystem ecosystem : values()) {
            if (ecosystem.purlType.equals(type)) {
                return Optional.of(ecosystem);
            }
        }
        return Optional.empty();
    }
}
