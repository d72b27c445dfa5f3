package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code hull} over the packed jars: that its cache is used, and that it never runs yesterday's code. */
class LauncherIT {
    private static final Path ROOT = Path.of(System.getProperty("hull.root"));

    @TempDir
    Path temp;

    private Path home;

    @BeforeEach
    void copyWhatIsInstalled() throws IOException {
        home = temp.resolve("the house"); // with a blank, as people's folders are
        for (String part : List.of("hull", ".mvn", "examples", "cli/target/dist")) {
            copy(ROOT.resolve(part), home.resolve(part));
        }
    }

    @Test
    void theTrainedCacheFitsTheProgram() {
        Ran training = hull("train");
        assertThat(training.status).as(training.text).isZero();
        Ran ran = hull("require", "--version"); // AOTMode=on: the JVM refuses to start if the cache doesn't fit
        assertThat(ran.text).startsWith("hull ").hasLineCount(1);
        assertThat(ran.status).isZero();
    }

    @Test
    void aChangedClassRunsAtOnce() throws IOException {
        hull("train");
        assertThat(hull("auto", "--version").text).doesNotContain("changed");
        changeTheJar();
        assertThat(hull("require", "--version").status)
                .as("the old cache is not taken")
                .isEqualTo(2);
        hull("train");
        assertThat(hull("require", "--version").text).isEqualTo("changed\n");
        assertThat(hull("auto", "--version").text).isEqualTo("changed\n");
    }

    @Test
    void aTrainingThatEndsOtherwiseLeavesNoCache() throws IOException {
        Files.writeString(home.resolve("examples/training.txt"), "1 --version\n");
        Ran training = hull("train");
        assertThat(training.status).isNotZero();
        assertThat(training.text).contains("training: exit status 0: 1 --version");
        assertThat(hull("require", "--version").status).isEqualTo(2);
    }

    @Test
    void theUsersFolderStaysTheCurrentOne() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("hull-link"), home.resolve("hull"));
        assertThat(run(link, "off", "--version").status).isZero();
    }

    private void changeTheJar() throws IOException {
        Path source = temp.resolve("Hull.java");
        Files.writeString(source, """
                package dev.hull.cli;
                import java.io.*;
                import java.util.*;
                public final class Hull {
                    public static void main(String[] args) {
                        System.exit(run(List.of(args), null, Map.of(), System.in, System.out, System.err));
                    }
                    static int run(List<String> args, java.nio.file.Path cwd, Map<String, String> env, InputStream in,
                            PrintStream out, PrintStream err) {
                        out.println("changed");
                        return Integer.parseInt(System.getProperty("hull.status", "0"));
                    }
                }
                """);
        int compiled =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", temp.toString(), source.toString());
        assertThat(compiled).isZero();
        Files.writeString(home.resolve("examples/training.txt"), "0 --version\n");
        Files.writeString(home.resolve("examples/training-images.txt"), "0 --version\n");
        Path jar = home.resolve("cli/target/dist/hull.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.copy(
                    temp.resolve("dev/hull/cli/Hull.class"),
                    files.getPath("dev/hull/cli/Hull.class"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private record Ran(int status, String text) {}

    private Ran hull(String aot, String... args) {
        return run(home.resolve("hull"), aot, args);
    }

    private Ran run(Path launcher, String aot, String... args) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(args))
                            .toList())
                    .directory(temp.toFile())
                    .redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "HULL_AOT",
                            aot,
                            "XDG_CACHE_HOME",
                            temp.resolve("cache").toString(),
                            "JAVA_HOME",
                            System.getProperty("java.home")));
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ran(process.exitValue(), text);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(Files.isDirectory(path) ? target : target.getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
