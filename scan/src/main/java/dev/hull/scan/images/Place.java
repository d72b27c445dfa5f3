package dev.hull.scan.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an image lies, as a user names it: {@code docker-archive:FILE[:REFERENCE]}, {@code oci:FOLDER[:TAG]}, {@code
 * oci-archive:FILE[:TAG]}, {@code rootfs:FOLDER}, {@code dir:FOLDER} (containers-transports(5)), or a path alone.
 *
 * @param kind the prefix; empty where a path stands alone and its content decides
 * @param text the path as it was typed
 */
record Place(String kind, Path path, String text, String tag) {
    static final List<String> KINDS = List.of(DockerArchive.KIND, "oci-archive", "oci", "rootfs", "dir", SbomFile.KIND);

    static Place of(String target, Path folder) {
        for (String kind : KINDS) {
            if (target.startsWith(kind + ":")) {
                return of(kind, target.substring(kind.length() + 1), folder);
            }
        }
        Path path = folder.resolve(target);
        boolean isLayout = Files.isRegularFile(path.resolve(OciLayout.MARK));
        String kind = isLayout ? "oci" : Files.isDirectory(path) ? RootFolder.SOURCES : "";
        return new Place(kind, path, target, "");
    }

    /** A path may have colons of its own: the longest part that exists is the path. */
    private static Place of(String kind, String rest, Path folder) {
        int end = rest.length();
        while (end > 0) {
            String text = rest.substring(0, end);
            if (Files.exists(folder.resolve(text))) {
                return new Place(kind, folder.resolve(text), text, end == rest.length() ? "" : rest.substring(end + 1));
            }
            end = rest.lastIndexOf(':', end - 1);
        }
        return new Place(kind, folder.resolve(rest), rest, "");
    }
}
