package dev.hull.scan.walk;

import java.nio.file.Path;
import java.util.List;

/**
 * What a walk met.
 *
 * @param files regular files to be looked at, sorted by path
 * @param ignored files and folders that an ignore file left out
 * @param excluded files and folders that the user left out
 * @param links symbolic links that were not followed: they lead out of the folder, in a circle, or nowhere
 * @param unreadable folders that could not be listed, with the reason
 * @param complete false where the walk stopped at its limit of files
 */
public record Walked(
        List<Path> files, int ignored, int excluded, int links, List<String> unreadable, boolean complete) {
    public Walked {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }
}
