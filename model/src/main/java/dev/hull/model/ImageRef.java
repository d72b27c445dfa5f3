package dev.hull.model;

/**
 * A reference to an image, taken apart as the engines do (distribution/reference): {@code registry/repository:tag@digest}. Parts that
 * are not written are empty; nothing is normalised.
 */
public record ImageRef(String text, String registry, String repository, String tag, String digest) {
    public static final ImageRef UNKNOWN = new ImageRef("", "", "", "", "");

    public static ImageRef parse(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? "" : text.substring(at + 1);
        String name = at < 0 ? text : text.substring(0, at);
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        String tag = tagged ? name.substring(colon + 1) : "";
        String path = tagged ? name.substring(0, colon) : name;
        int slash = path.indexOf('/');
        boolean hosted = slash > 0 && isHost(path.substring(0, slash));
        return new ImageRef(
                text, hosted ? path.substring(0, slash) : "", hosted ? path.substring(slash + 1) : path, tag, digest);
    }

    private static boolean isHost(String part) {
        return part.equals("localhost") || part.indexOf('.') >= 0 || part.indexOf(':') >= 0;
    }

    /** {@return the last part of the repository, as {@code postgres}} */
    public String baseName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** {@return registry and repository without tag and digest: what does not change when the image is updated} */
    public String withoutVersion() {
        return registry.isEmpty() ? repository : registry + "/" + repository;
    }

    @Override
    public String toString() {
        return text;
    }
}
