package dev.hull.benchmarks.labels;

/** What the version of an OS package tells about its distribution. */
final class Versions {
    private Versions() {}

    /** {@return the release, as a space; its family alone where no more shows; empty where nothing does} */
    static String release(String version) {
        if (version.contains("ubuntu")) {
            return "ubuntu";
        }
        if (version.contains("amzn2")) {
            return "amzn:2";
        }
        if (version.endsWith(".cm2")) {
            return "azurelinux:2.0";
        }
        int deb = version.indexOf("deb");
        if (deb > 0 && "+~".indexOf(version.charAt(deb - 1)) >= 0) {
            return "debian:" + digits(version, deb + 3);
        }
        int module = version.indexOf("el");
        if (module > 0
                && "._+".indexOf(version.charAt(module - 1)) >= 0
                && !digits(version, module + 2).isEmpty()) {
            return "rhel:" + digits(version, module + 2);
        }
        int revision = version.lastIndexOf("-r");
        if (revision > 0 && digits(version, revision + 2).length() == version.length() - revision - 2) {
            return "alpine";
        }
        return looksLikeSuse(version) ? "sles:?" : "";
    }

    /** {@code 1.1.0i-14.15.1}: the release is of three numbers, or of two after a service pack's rebuild. */
    private static boolean looksLikeSuse(String version) {
        String[] release = version.substring(version.lastIndexOf('-') + 1).split("\\.");
        boolean numbers = version.indexOf('-') > 0 && release.length == 3;
        for (String part : release) {
            numbers &= !part.isEmpty() && digits(part, 0).length() == part.length();
        }
        return numbers;
    }

    static boolean looksLikeDebian(String version) {
        int dash = version.indexOf('-');
        return dash > 0
                && Character.isDigit(version.charAt(0))
                && dash + 1 < version.length()
                && Character.isDigit(version.charAt(dash + 1));
    }

    /** {@return the origin that the name of a subpackage of Alpine tells}: {@code libcurl}, {@code ruby-libs}, {@code ruby-dev}. */
    static String origin(String name) {
        for (String suffix : new String[] {"-libs", "-dev", "-doc"}) {
            if (name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name.startsWith("lib") ? name.substring(3) : name;
    }

    /** {@return the digits from {@code at} on} */
    private static String digits(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }
}
