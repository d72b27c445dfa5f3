package dev.hull.scan.images.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who asks a registry. */
sealed interface Credentials {
    /** Nobody in particular. */
    record Anonymous() implements Credentials {}

    /** A user with a password, or with a token in its place. */
    record Password(String user, String secret) implements Credentials {
        /** {@return the value of the Authorization header} (RFC 7617) */
        String basic() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Password[user=" + user + "]";
        }
    }

    /** A refresh token, to be exchanged at the registry's token server (OAuth 2, RFC 6749, 6). */
    record Identity(String token) implements Credentials {
        @Override
        public String toString() {
            return "Identity[]";
        }
    }

    Credentials ANONYMOUS = new Anonymous();
}
