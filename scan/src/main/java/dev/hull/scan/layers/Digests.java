package dev.hull.scan.layers;

import dev.hull.model.Sha256;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A digest that something claims to have ({@code sha256:…}, OCI image specification, descriptor.md), and what it really has. */
public final class Digests {
    private static final int SMALL = 1 << 16;

    private final String said;
    private final String algorithm;
    private @Nullable MessageDigest digest;
    private String found = "";

    private Digests(String said, String algorithm) {
        this.said = said;
        this.algorithm = algorithm;
    }

    /** {@return what will be held against {@code said}, which may be empty} */
    public static Digests of(String said) {
        return said.startsWith("sha512:") ? new Digests(said, "sha512") : new Digests(said, "sha256");
    }

    /** {@return whether {@code bytes} are what {@code said} says; true where it says nothing that can be held against them} */
    public static boolean holds(String said, byte[] bytes) {
        if (said.startsWith("sha256:")) {
            return said.equals(sha256(bytes));
        }
        Digests found = of(said);
        found.update(bytes);
        return !found.isKnown() || found.isRight();
    }

    // The JDK's providers take 10 ms to be found, which who has nothing to hold against need not wait for.
    private MessageDigest digest() {
        MessageDigest made = digest;
        if (made == null) {
            made = by(algorithm.equals("sha512") ? "SHA-512" : "SHA-256");
            digest = made;
        }
        return made;
    }

    /** {@return the SHA-256 of {@code bytes}, as {@code sha256:…}} */
    public static String sha256(byte[] bytes) {
        return "sha256:"
                + HexFormat.of()
                        .formatHex(
                                bytes.length < SMALL
                                        ? Sha256.of(bytes)
                                        : by("SHA-256").digest(bytes));
    }

    private static MessageDigest by(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    /** {@return whether there is something to hold against} */
    public boolean isKnown() {
        return said.startsWith(algorithm + ":");
    }

    public String said() {
        return said;
    }

    public void update(byte[] bytes) {
        digest().update(bytes);
    }

    /** {@return {@code in}, and what is read of it counts} */
    public InputStream over(InputStream in) {
        return isKnown() ? new DigestInputStream(in, digest()) : in;
    }

    /** {@return whether what was seen is what was said} After the last byte; no more are taken then. */
    public boolean isRight() {
        if (found.isEmpty()) {
            found = algorithm + ":" + HexFormat.of().formatHex(digest().digest());
        }
        return found.equals(said);
    }
}
