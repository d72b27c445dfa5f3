package dev.hull.model;

/**
 * Which namespace of one type a container runs in.
 *
 * @param name the other container, service, or network for {@link Kind#JOINED} and {@link Kind#NETWORK}, a path for an OCI one; else empty
 */
public record Namespace(Kind kind, String name) {
    public static final Namespace PRIVATE = new Namespace(Kind.PRIVATE, "");
    public static final Namespace HOST = new Namespace(Kind.HOST, "");
    public static final Namespace NONE = new Namespace(Kind.NONE, "");
    public static final Namespace SHAREABLE = new Namespace(Kind.SHAREABLE, "");
    public static final Namespace DEFAULT_BRIDGE = new Namespace(Kind.DEFAULT_BRIDGE, "");

    /** Whose namespace. */
    public enum Kind {
        /** Its own, or its pod's. */
        PRIVATE,
        /** Its own, which others may join. */
        SHAREABLE,
        /** The host's. */
        HOST,
        /** Another container's. */
        JOINED,
        /** Of networks: a network that somebody made. */
        NETWORK,
        /** Of networks: the engine's default bridge. */
        DEFAULT_BRIDGE,
        /** Its own without anything in it. */
        NONE
    }

    public static Namespace joined(String container) {
        return new Namespace(Kind.JOINED, container);
    }

    public static Namespace network(String name) {
        return new Namespace(Kind.NETWORK, name);
    }

    public boolean isHost() {
        return kind == Kind.HOST;
    }
}
