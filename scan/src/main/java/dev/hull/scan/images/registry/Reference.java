package dev.hull.scan.images.registry;

import dev.hull.model.ImageRef;

/**
 * Where an image is, with everything filled in that a user may leave out (distribution/reference): {@code postgres} is
 * {@code docker.io/library/postgres:latest}.
 *
 * @param registry host and port, as {@code docker.io}
 * @param tag empty where only a digest is given
 * @param digest empty where only a tag is given
 */
public record Reference(String registry, String repository, String tag, String digest) {
    static final String HUB = "docker.io";
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TAG = 128;

    /**
     * {@return the place that {@code text} names}
     *
     * @throws RegistryException if it is no reference; the message says what is wrong with it
     */
    public static Reference parse(String text) throws RegistryException {
        ImageRef ref = ImageRef.parse(text);
        String registry = ref.registry().isEmpty() || ref.registry().equals("index.docker.io") ? HUB : ref.registry();
        boolean official = registry.equals(HUB) && ref.repository().indexOf('/') < 0;
        String repository = official ? "library/" + ref.repository() : ref.repository();
        String tag = ref.tag().isEmpty() && ref.digest().isEmpty() ? "latest" : ref.tag();
        check(text, ref, registry, repository, tag);
        return new Reference(registry, repository, tag, ref.digest());
    }

    private static void check(String text, ImageRef ref, String registry, String repository, String tag)
            throws RegistryException {
        if (ref.repository().isEmpty() || !isName(repository)) {
            boolean upper = ref.repository().chars().anyMatch(Character::isUpperCase);
            throw new RegistryException(text + ": no name of an image"
                    + (upper ? ": it must be in lower case" : "; write REGISTRY/REPOSITORY:TAG"));
        }
        if (!isHost(registry)) {
            throw new RegistryException(text + ": " + registry + " is no host");
        }
        if (!tag.isEmpty() && !isTag(tag)) {
            throw new RegistryException(text + ": " + tag + " is no tag");
        }
        if (!ref.digest().isEmpty() && !Digest.isValid(ref.digest())) {
            throw new RegistryException(text + ": no digest; write @sha256: and 64 hexadecimal digits");
        }
    }

    /** Letters and digits, parted by a dot, one or two underscores, or dashes; the parts of a path by slashes. */
    private static boolean isName(String name) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || !isAlphanumeric(part.charAt(0)) || !isAlphanumeric(part.charAt(part.length() - 1))) {
                return false;
            }
            boolean allowed = part.chars().allMatch(c -> isAlphanumeric(c) || c == '.' || c == '_' || c == '-');
            if (!allowed || part.contains("..") || part.contains("___")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isTag(String tag) {
        return tag.length() <= LONGEST_TAG
                && tag.charAt(0) != '.'
                && tag.charAt(0) != '-'
                && tag.chars()
                        .allMatch(c -> isAlphanumeric(c) || c >= 'A' && c <= 'Z' || c == '_' || c == '.' || c == '-');
    }

    private static boolean isHost(String host) {
        boolean allowed =
                host.chars().allMatch(c -> isAlphanumeric(c) || c >= 'A' && c <= 'Z' || ".-_:[]".indexOf(c) >= 0);
        int colon = host.lastIndexOf(':');
        boolean ported = colon > host.lastIndexOf(']') && colon >= 0;
        String port = ported ? host.substring(colon + 1) : "80";
        return allowed
                && !host.startsWith(":")
                && port.length() <= 5
                && !port.isEmpty()
                && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** {@return the host that answers for the registry}: Docker Hub's is another than its name. */
    String host() {
        return registry.equals(HUB) ? "registry-1.docker.io" : registry;
    }

    /** {@return what a manifest is asked by}: the digest where there is one. */
    String wanted() {
        return digest.isEmpty() ? tag : digest;
    }

    public Reference withDigest(String other) {
        return new Reference(registry, repository, "", other);
    }

    /** {@return the whole reference, nothing left out} */
    @Override
    public String toString() {
        return registry + "/" + repository + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}
