package dev.hull.artefacts.java;

/**
 * How Maven names an artefact; each part may be empty where nothing says it.
 *
 * @see <a href="https://maven.apache.org/pom.html#maven-coordinates">Maven Coordinates</a>
 */
record Coordinates(String group, String artifact, String version) {
    boolean isWhole() {
        return !group.isEmpty() && !artifact.isEmpty() && !version.isEmpty();
    }

    /** {@return whether {@code version} can be one: it has a digit, and no blank or variable} */
    static boolean isVersion(String version) {
        boolean digit = false;
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c <= ' ' || c == '$' || c == '{' || c == '/' || c == ':' || c == '"' || c == '<') {
                return false;
            }
            digit |= c >= '0' && c <= '9';
        }
        return digit && version.length() <= 100;
    }

    /** {@return whether {@code name} can be a group or artifact id} */
    static boolean isId(String name) {
        if (name.isEmpty() || name.length() > 200) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean may = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '.'
                    || c == '-'
                    || c == '_';
            if (!may) {
                return false;
            }
        }
        return true;
    }
}
