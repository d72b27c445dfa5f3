package dev.hull.artefacts.licence;

/** Licences as package managers write them. */
public final class Licences {
    private Licences() {}

    public static String ofApk(String declared) {
        return declared.strip();
    }

    public static String ofRpm(String declared) {
        return declared.strip();
    }
}
