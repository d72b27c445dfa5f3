package dev.hull.model.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a name says that its value is a credential. */
public final class SecretName {
    private static final Set<String> SAY_SO = Set.of(
            "password",
            "passwd",
            "passphrase",
            "passwort",
            "pwd",
            "pass",
            "secret",
            "secrets",
            "credential",
            "credentials",
            "token",
            "apikey",
            "accesskey",
            "secretkey",
            "authtoken",
            "privatekey",
            "accountkey",
            "requirepass",
            "masterauth",
            "auth");
    private static final Set<String> ENDINGS_OF_WORDS =
            Set.of("password", "passwd", "passphrase", "secret", "apikey", "accesskey", "secretkey", "privatekey");

    /** What stands before "key" when it is one that must be kept. */
    private static final Set<String> KEYS = Set.of(
            "api",
            "access",
            "secret",
            "private",
            "encryption",
            "signing",
            "master",
            "auth",
            "account",
            "storage",
            "batch",
            "service",
            "session",
            "app",
            "jwt",
            "hmac",
            "shared",
            "client",
            "ssh",
            "admin",
            "deploy",
            "cookie",
            "rails",
            "django",
            "crypto",
            "root",
            "instrumentation",
            "license",
            "tls",
            "host",
            "cli");

    /** What makes of a secret's name the name of something about it. */
    private static final Set<String> ABOUT = Set.of(
            "file",
            "files",
            "path",
            "dir",
            "directory",
            "name",
            "names",
            "url",
            "uri",
            "host",
            "port",
            "type",
            "length",
            "policy",
            "ttl",
            "expiry",
            "expiration",
            "expires",
            "lifetime",
            "timeout",
            "age",
            "enabled",
            "enable",
            "disabled",
            "required",
            "require",
            "algorithm",
            "alg",
            "header",
            "version",
            "prefix",
            "suffix",
            "count",
            "max",
            "min",
            "limit",
            "rotation",
            "user",
            "username",
            "endpoint",
            "provider",
            "method",
            "mode",
            "store",
            "format",
            "ref",
            "arn",
            "location",
            "mount",
            "engine",
            "validity",
            "issuer",
            "audience",
            "hint",
            "reset",
            "change",
            "key_id",
            "id",
            "budget",
            "size",
            "scheme",
            "strategy",
            "class",
            "namespace",
            "duration",
            "seconds",
            "days",
            "env",
            "var",
            "field",
            "service",
            "server",
            "domain",
            "realm",
            "allow",
            "empty",
            "random");

    private static final Set<String> PUBLIC = Set.of("public", "pub", "publishable", "csrf", "tokens", "no");

    private SecretName() {}

    /** {@return whether it says so, and is not about one, as a {@code _FILE} or {@code _URL} is} */
    public static boolean is(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || ABOUT.contains(words.getLast()) || words.stream().anyMatch(PUBLIC::contains)) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (SAY_SO.contains(word) && !(word.equals("auth") && i < words.size() - 1)
                    || isEnding(word)
                    || word.equals("key") && i > 0 && KEYS.contains(words.get(i - 1))) {
                return !word.equals("pass") || i == words.size() - 1;
            }
        }
        return false;
    }

    private static boolean isEnding(String word) {
        return ENDINGS_OF_WORDS.stream().anyMatch(word::endsWith);
    }

    /** {@return the words of a name in lower case: {@code dbPassword}, {@code DB_PASSWORD} and {@code db.password} have two} */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump = letter && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || hump) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (letter) {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
