package dev.hull.scan.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the advisory database comes from. */
public sealed interface Supply {
    /** The public feeds, each from its publisher. */
    record Public() implements Supply {}

    /** A folder of feeds, wherever they come from: a disk, a share, a USB stick. */
    record Folder(Path path) implements Supply {}

    /** A database that somebody has built, in a file. */
    record Built(Path path) implements Supply {}

    /** A mirror over HTTP: a folder of feeds with its {@code feeds.tsv}, or a database that somebody has built. */
    record Site(URI address) implements Supply {}

    /** An artefact in a registry that holds a database. */
    record Registry(String reference) implements Supply {}

    /**
     * {@return what {@code text} names}: nothing for the public feeds, {@code oci:REFERENCE}, {@code http(s)://…}, {@code file://…}, or a path
     *
     * @param folder against which a relative path is resolved
     * @throws UpdateException if nothing is there by that name
     */
    static Supply of(String text, Path folder) throws UpdateException {
        if (text.isEmpty()) {
            return new Public();
        }
        if (text.startsWith("oci:")) {
            String reference = text.substring("oci:".length());
            return new Registry(reference.startsWith("//") ? reference.substring(2) : reference);
        }
        try {
            if (text.startsWith("https://") || text.startsWith("http://")) {
                return new Site(new URI(text));
            }
            Path path = text.startsWith("file://") ? Path.of(new URI(text)) : folder.resolve(text);
            if (Files.isDirectory(path)) {
                Path built = path.resolve(DatabaseFile.NAME);
                return Files.isRegularFile(built) ? new Built(built) : new Folder(path);
            }
            if (Files.isRegularFile(path)) {
                return new Built(path);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UpdateException(text + ": no address: " + e.getMessage());
        }
        throw new UpdateException(text + ": there is no such folder or file");
    }
}
