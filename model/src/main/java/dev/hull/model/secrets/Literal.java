package dev.hull.model.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a value is a credential itself, and not a reference to one, a path, a placeholder or a switch. */
public final class Literal {
    private static final Set<String> SWITCHES = Set.of(
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "none",
            "null",
            "nil",
            "undefined",
            "enabled",
            "disabled",
            "auto",
            "required",
            "optional",
            "default",
            "string",
            "md5",
            "scram-sha-256",
            "basic",
            "bearer",
            "plain");
    private static final List<String> REFERENCES =
            List.of("${", "$(", "{{", "<%", "#{", "getenv", "process.env", "os.environ", "env(", "secretkeyref", "%(");
    private static final List<String> SCHEMES = List.of(
            "arn:",
            "vault:",
            "ssm:",
            "kms:",
            "op://",
            "file:",
            "env:",
            "secret:",
            "secrets:",
            "ref+",
            "enc[",
            "!vault",
            "projects/",
            "sealed:",
            "keyvault:",
            "data.",
            "var.",
            "local.",
            "module.",
            "http://",
            "https://");
    private static final List<String> PLACEHOLDERS = List.of(
            "placeholder",
            "redacted",
            "your-",
            "your_",
            "yourpassword",
            "yourtoken",
            "yoursecret",
            "<",
            "insert-",
            "replace",
            "fill_in",
            "fill-in",
            "todo",
            "fixme",
            "masked",
            "...",
            "***",
            "xxxx",
            "enter-",
            "dummy");

    private Literal() {}

    /** {@return whether {@code value} may be used as a credential as it stands} */
    public static boolean isCredential(String value) {
        String bare = value.strip();
        String low = bare.toLowerCase(Locale.ROOT);
        return bare.length() >= 3
                && !SWITCHES.contains(low)
                && !isReference(bare, low)
                && !isPath(bare, low)
                && !isPlaceholder(low)
                && !isNumber(bare);
    }

    private static boolean isReference(String bare, String low) {
        return bare.startsWith("$") && bare.indexOf('$', 1) < 0
                || bare.startsWith("%") && bare.endsWith("%")
                || bare.startsWith("@") && bare.indexOf(' ') < 0
                || REFERENCES.stream().anyMatch(low::contains)
                || SCHEMES.stream().anyMatch(low::startsWith);
    }

    private static boolean isPath(String bare, String low) {
        boolean start =
                bare.startsWith("/") || bare.startsWith("./") || bare.startsWith("../") || bare.startsWith("~/");
        boolean end = low.endsWith(".pem")
                || low.endsWith(".key")
                || low.endsWith(".crt")
                || low.endsWith(".txt")
                || low.endsWith(".json")
                || low.endsWith(".yaml")
                || low.endsWith(".jks");
        return (start || end) && bare.indexOf(' ') < 0;
    }

    private static boolean isPlaceholder(String low) {
        return low.chars().distinct().count() == 1
                || low.startsWith("[") && low.endsWith("]")
                || PLACEHOLDERS.stream().anyMatch(low::contains);
    }

    /** Ports, counts and seconds; eight digits and more may be a password. */
    private static boolean isNumber(String bare) {
        return bare.length() < 6 && bare.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    /** {@return whether {@code text} holds a URL with a user and a password that is one} */
    public static boolean hasUrlWithPassword(String text) {
        for (int scheme = text.indexOf("://"); scheme >= 0; scheme = text.indexOf("://", scheme + 3)) {
            int at = scheme + 3;
            int colon = -1;
            while (at < text.length() && "/@ \t\n\"'?<>".indexOf(text.charAt(at)) < 0) {
                colon = colon < 0 && text.charAt(at) == ':' ? at : colon;
                at++;
            }
            boolean user = at < text.length() && text.charAt(at) == '@' && colon > 0;
            if (user && isUrlPassword(text.substring(colon + 1, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUrlPassword(String password) {
        return isCredential(password) && password.indexOf('$') < 0 && password.indexOf('{') < 0;
    }
}
