package dev.hull.model;

import java.util.List;

/** Something in a file system that matters by itself, whatever package it belongs to. */
public sealed interface Notable {
    /** {@return the file that says so} From the root, without a leading slash. */
    String path();

    /** {@return the 0-based index of the layer that brought it; -1 where there are no layers} */
    int layer();

    Notable inLayer(int other);

    /** {@return the same, found at another path} */
    Notable at(String other);

    /**
     * A program that runs with the rights of its owner or of its group instead of its caller's (execve(2)).
     *
     * @param mode permission bits, with set-uid (04000) and set-gid (02000) among them
     * @param owner the OS package that installed it; empty where none did
     * @param shipped whether that package's own record says that it is so; false too where package managers record no modes
     */
    record SetId(String path, int mode, int uid, int gid, String owner, boolean shipped, int layer) implements Notable {
        public boolean isSetUid() {
            return (mode & 04000) != 0;
        }

        @Override
        public SetId inLayer(int other) {
            return new SetId(path, mode, uid, gid, owner, shipped, other);
        }

        @Override
        public SetId at(String other) {
            return new SetId(other, mode, uid, gid, owner, shipped, layer);
        }

        public SetId from(String installer, boolean asShipped) {
            return new SetId(path, mode, uid, gid, installer, asShipped, layer);
        }
    }

    /** A package's record that {@code file}, which it installed, runs with other rights: what {@link SetId#shipped} is told by. */
    record ShippedSetId(String path, String file, int mode, int layer) implements Notable {
        @Override
        public ShippedSetId inLayer(int other) {
            return new ShippedSetId(path, file, mode, other);
        }

        @Override
        public ShippedSetId at(String other) {
            return new ShippedSetId(other, file, mode, layer);
        }
    }

    /**
     * An account: a line of passwd(5) or of shadow(5).
     *
     * @param uid -1 where the file has none (shadow) or it is no number
     * @param shell empty where the file names none
     */
    record Account(String path, String name, int uid, String shell, Password password, int layer) implements Notable {
        @Override
        public Account inLayer(int other) {
            return new Account(path, name, uid, shell, password, other);
        }

        @Override
        public Account at(String other) {
            return new Account(other, name, uid, shell, password, layer);
        }
    }

    /**
     * A credential that lies in a file in the clear. It is not kept.
     *
     * @param kind what it is, as {@code private key}; or the name under which the file has it
     * @param hiddenBy the 0-based index of the layer that deletes or replaces the file, in whose image the credential still is; -1 where it
     *     stands
     */
    record Credential(String path, String kind, int layer, int hiddenBy) implements Notable {
        @Override
        public Credential inLayer(int other) {
            return new Credential(path, kind, other, hiddenBy);
        }

        @Override
        public Credential at(String other) {
            return new Credential(other, kind, layer, hiddenBy);
        }

        public Credential hiddenIn(int other) {
            return new Credential(path, kind, layer, other);
        }
    }

    /**
     * A package that a layer brought, and a later one deleted or replaced: its bytes are still in the image.
     *
     * @param path of the file that spoke of it
     * @param hiddenBy the 0-based index of the layer that hid it
     */
    record Hidden(String path, String name, String version, int layer, int hiddenBy) implements Notable {
        @Override
        public Hidden inLayer(int other) {
            return new Hidden(path, name, version, other, hiddenBy);
        }

        @Override
        public Hidden at(String other) {
            return new Hidden(other, name, version, layer, hiddenBy);
        }
    }

    /**
     * A program that gives capabilities to whoever runs it (capabilities(7), "File capabilities").
     *
     * @param names as {@code NET_RAW}, by their numbers
     * @param owner the OS package that installed it; empty where none did
     */
    record Capable(String path, List<String> names, String owner, int layer) implements Notable {
        public Capable {
            names = List.copyOf(names);
        }

        @Override
        public Capable inLayer(int other) {
            return new Capable(path, names, owner, other);
        }

        @Override
        public Capable at(String other) {
            return new Capable(other, names, owner, layer);
        }

        public Capable from(String installer) {
            return new Capable(path, names, installer, layer);
        }
    }

    /** What the second field of passwd(5) or shadow(5) says. */
    enum Password {
        /** Nobody is asked for one. */
        EMPTY,
        /** None fits. */
        LOCKED,
        SET,
        /** It stands in shadow(5). */
        ELSEWHERE
    }
}
