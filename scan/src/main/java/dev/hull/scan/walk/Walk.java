package dev.hull.scan.walk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks one folder in the order of names. The rules of every {@code .gitignore} hold, those above the folder up to the root of its
 * repository included; {@code .git} itself is never entered. What a link inside the folder leads to is there already, so
 * no link is followed at all.
 */
public final class Walk {
    private static final int MOST_FILES = 200_000;
    private static final int MOST_DEPTH = 200;

    private final Path root;
    private final Path top;
    private final Ignore excludes;
    private final List<Ignore> ignores = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int ignored;
    private int excluded;
    private int links;
    private boolean complete = true;

    private Walk(Path root, Path top, List<String> excludes) {
        this.root = root;
        this.top = top;
        this.excludes = Ignore.of(excludes);
    }

    /** {@return what lies under {@code root}} {@code excludes}: patterns as in an ignore file, relative to {@code root}. */
    public static Walked of(Path root, List<String> excludes) {
        Path absolute = root.toAbsolutePath().normalize();
        Walk walk = new Walk(absolute, repository(absolute), excludes);
        walk.readIgnoresAbove();
        walk.folder(absolute, 0);
        return new Walked(walk.files, walk.ignored, walk.excluded, walk.links, walk.unreadable, walk.complete);
    }

    private static Path repository(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return folder;
    }

    private void readIgnoresAbove() {
        readIgnore(top.resolve(".git").resolve("info").resolve("exclude"), "");
        List<Path> above = new ArrayList<>();
        for (Path at = root.getParent(); at != null && at.startsWith(top); at = at.getParent()) {
            above.addFirst(at);
        }
        above.forEach(folder -> readIgnore(folder.resolve(".gitignore"), relative(top, folder)));
    }

    private void readIgnore(Path file, String folder) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                ignores.add(Ignore.parse(folder, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                unreadable.add(file + ": " + e.getClass().getSimpleName());
            }
        }
    }

    private void folder(Path folder, int depth) {
        List<Path> children = children(folder);
        int before = ignores.size();
        readIgnore(folder.resolve(".gitignore"), relative(top, folder));
        for (Path child : children) {
            if (!complete) {
                break;
            }
            visit(child, depth);
        }
        while (ignores.size() > before) {
            ignores.removeLast();
        }
    }

    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            unreadable.add(relative(root, folder) + ": the folder can't be listed");
        }
        children.sort(null);
        return children;
    }

    private void visit(Path child, int depth) {
        boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
        if (isFolder && child.getFileName().toString().equals(".git")) {
            return;
        }
        if (excludes.says(relative(root, child), isFolder) == Ignore.Says.IGNORED) {
            excluded++;
        } else if (isIgnored(relative(top, child), isFolder)) {
            ignored++;
        } else if (isFolder) {
            enter(child, depth);
        } else if (Files.isSymbolicLink(child)) {
            links++;
        } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
            complete = files.size() < MOST_FILES && files.add(child);
        }
    }

    private void enter(Path folder, int depth) {
        if (depth == MOST_DEPTH) {
            unreadable.add(relative(root, folder) + ": more than " + MOST_DEPTH + " folders deep");
        } else {
            folder(folder, depth + 1);
        }
    }

    /** Of all files the nearest that says something decides; what lies under an ignored folder is not reached at all. */
    private boolean isIgnored(String path, boolean isFolder) {
        for (int i = ignores.size() - 1; i >= 0; i--) {
            Ignore.Says says = ignores.get(i).says(path, isFolder);
            if (says != Ignore.Says.NOTHING) {
                return says == Ignore.Says.IGNORED;
            }
        }
        return false;
    }

    private static String relative(Path from, Path to) {
        return from.relativize(to).toString().replace('\\', '/');
    }
}
