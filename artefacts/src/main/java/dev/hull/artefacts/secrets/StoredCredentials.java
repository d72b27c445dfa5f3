package dev.hull.artefacts.secrets;

import dev.hull.model.secrets.Assignments;
import dev.hull.model.secrets.Literal;
import dev.hull.model.secrets.SecretName;
import java.util.Optional;
import java.util.Set;

/** Files whose job it is to hold credentials, each by the name that its program's manual gives it. */
final class StoredCredentials {
    static final Set<String> NAMES = Set.of(
            ".env",
            ".env.local",
            ".env.production",
            ".env.development",
            ".env.staging",
            ".netrc",
            "_netrc",
            ".npmrc",
            ".yarnrc.yml",
            ".pypirc",
            ".git-credentials",
            ".dockercfg",
            ".dockerconfigjson",
            ".pgpass",
            ".my.cnf",
            ".mylogin.cnf",
            ".s3cfg",
            ".boto",
            "config.json",
            "credentials",
            "credentials.toml",
            "config",
            "kubeconfig",
            "settings.xml");

    private static final String KEY_OF_CLIENT = "client-key-data";

    private StoredCredentials() {}

    /** {@return whether it is one} Some names mean it in one folder alone. */
    static boolean areIn(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return switch (name) {
            case "config.json" -> path.endsWith(".docker/config.json");
            case "credentials" -> path.endsWith(".aws/credentials") || path.endsWith(".gem/credentials");
            case "credentials.toml" -> path.endsWith(".cargo/credentials.toml");
            case "config" -> path.endsWith(".kube/config");
            case "settings.xml" -> path.endsWith(".m2/settings.xml");
            default -> NAMES.contains(name) || name.startsWith(".env.") || name.endsWith(".env");
        };
    }

    /** {@return what kind of credential {@code text} holds; empty where it holds none, or only refers to one} */
    static Optional<String> kind(String path, String text) {
        if (Literal.hasUrlWithPassword(text)) {
            return Optional.of("password in a URL");
        }
        if (path.endsWith("netrc")) {
            return hasWordAfter(text, "password") ? Optional.of("password") : Optional.empty();
        }
        if (path.endsWith(".pgpass")) {
            boolean isSet = text.lines().anyMatch(line -> !line.startsWith("#") && line.split(":", -1).length >= 5);
            return isSet ? Optional.of("password") : Optional.empty();
        }
        if (path.endsWith(".xml")) {
            return inElement(text);
        }
        for (Assignments.Assignment each : Assignments.in(text)) {
            boolean isNamed = SecretName.is(each.name()) || each.name().equals(KEY_OF_CLIENT);
            if (isNamed && Literal.isCredential(each.value())) {
                return Optional.of(each.name());
            }
        }
        return Optional.empty();
    }

    /** Maven encloses what it has encrypted in braces (Password Encryption). */
    private static Optional<String> inElement(String text) {
        String open = "<password>";
        int at = text.indexOf(open);
        int end = at < 0 ? -1 : text.indexOf('<', at + open.length());
        String value = end < 0 ? "" : text.substring(at + open.length(), end).strip();
        return Literal.isCredential(value) && !value.startsWith("{") ? Optional.of("password") : Optional.empty();
    }

    private static boolean hasWordAfter(String text, String word) {
        String[] words = text.split("[ \t\r\n]+");
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i].equals(word) && Literal.isCredential(words[i + 1])) {
                return true;
            }
        }
        return false;
    }
}
