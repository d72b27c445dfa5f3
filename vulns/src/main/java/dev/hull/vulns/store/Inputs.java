package dev.hull.vulns.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The inputs that lie in files. */
public final class Inputs {
    private Inputs() {}

    /**
     * {@return a file, or all files of a folder and of the folders in it} Named by their paths within it, hidden ones left out,
     * links not followed. Jars are no feeds: those that lie as a Maven repository has them become one input more, see
     * {@link MavenRepository}, and others are passed over.
     */
    public static List<Input> of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path name = path.getFileName();
            return List.of(input(name == null ? path.toString() : name.toString(), path));
        }
        List<Input> inputs = new ArrayList<>();
        List<Path> jars = new ArrayList<>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) && !folder.equals(path)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".jar")) {
                    jars.add(file);
                } else if (attributes.isRegularFile() && !isHidden(file)) {
                    inputs.add(input(path.relativize(file).toString().replace('\\', '/'), file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (jars.stream()
                .anyMatch(
                        jar -> MavenRepository.coordinates(path.relativize(jar)).isPresent())) {
            inputs.add(MavenRepository.of(path));
        }
        inputs.sort(Comparator.comparing(Input::name));
        return inputs;
    }

    private static Input input(String name, Path file) {
        return new Input(name, "", () -> Files.newInputStream(file));
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
