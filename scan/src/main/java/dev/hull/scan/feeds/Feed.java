package dev.hull.scan.feeds;

/**
 * A file that somebody publishes advisories in.
 *
 * @param name by which a user chooses it, as {@code alpine-main}; several files may share one
 * @param address of the file, or of a file whose first line leads to it
 * @param then where that is so, what follows that line ({@code .} for nothing); else empty
 * @param path where it is kept, relative, with {@code /} between its parts
 * @param purpose what it is good for, for people
 * @param licence of the data
 * @param usual whether it is read unless somebody says otherwise
 */
public record Feed(
        String name, String address, String then, String path, String purpose, String licence, boolean usual) {
    /** {@return what messages call it} */
    public String shown() {
        return path.startsWith("osv/") ? "osv " + name : name.startsWith("alpine-") ? path.substring(7) : name;
    }

    Feed at(String other) {
        return new Feed(name, other, then, path, purpose, licence, usual);
    }
}
