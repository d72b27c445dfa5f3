package dev.hull.report.sbom;

import dev.hull.model.Component;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest that a component's property holds, by its names in the formats.
 *
 * @param digits in hexadecimal
 */
record Digest(String property, String cycloneDx, String spdx, int digits) {
    private static final List<Digest> ALL = List.of(
            new Digest("md5", "MD5", "MD5", 32),
            new Digest("sha1", "SHA-1", "SHA1", 40),
            new Digest("sha256", "SHA-256", "SHA256", 64),
            new Digest("sha384", "SHA-384", "SHA384", 96),
            new Digest("sha512", "SHA-512", "SHA512", 128));

    static List<Digest> of(Component component) {
        return ALL.stream()
                .filter(each -> each.isValid(component.property(each.property)))
                .toList();
    }

    private boolean isValid(String value) {
        return value.length() == digits && value.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    static boolean isDigest(Component component, String property) {
        return of(component).stream().anyMatch(each -> each.property.equals(property));
    }

    /** {@return the SHA-256 of {@code text} in hexadecimal} */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a UUID of version 8 (RFC 9562) that {@code text} determines} */
    static String uuid(String text) {
        String hex = sha256(text);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                "8" + hex.substring(13, 16),
                "8" + hex.substring(17, 20),
                hex.substring(20, 32));
    }
}
