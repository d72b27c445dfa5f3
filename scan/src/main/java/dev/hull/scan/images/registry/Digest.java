package dev.hull.scan.images.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of contents (OCI image specification, descriptor.md): {@code sha256:} and {@code sha512:} with lower-case hexadecimal digits. */
final class Digest {
    private Digest() {}

    /** {@return whether {@code text} is a digest that can be checked} */
    static boolean isValid(String text) {
        int digits = text.startsWith("sha256:") ? 64 : text.startsWith("sha512:") ? 128 : 0;
        return digits > 0
                && text.length() == 7 + digits
                && text.chars().skip(7).allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** {@return what computes a digest of the same kind as {@code digest}} */
    static MessageDigest like(String digest) {
        try {
            return MessageDigest.getInstance(digest.startsWith("sha512:") ? "SHA-512" : "SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256 and SHA-512", e);
        }
    }

    static String text(String like, MessageDigest computed) {
        return like.substring(0, 7) + HexFormat.of().formatHex(computed.digest());
    }

    static String of(byte[] bytes) {
        MessageDigest digest = like("sha256:");
        digest.update(bytes);
        return text("sha256:", digest);
    }
}
