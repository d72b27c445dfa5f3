package dev.hull.scan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WalkTest {
    record Pattern(String pattern, String path, boolean matches) {}

    static final List<Pattern> PATTERNS = List.of(
            new Pattern("*.log", "a.log", true),
            new Pattern("*.log", "a/b.log", false),
            new Pattern("**/b.log", "b.log", true),
            new Pattern("**/b.log", "x/y/b.log", true),
            new Pattern("a/**", "a/b/c", true),
            new Pattern("a/**/c", "a/c", true),
            new Pattern("a/**/c", "a/x/y/c", true),
            new Pattern("a?c", "abc", true),
            new Pattern("a?c", "a/c", false),
            new Pattern("[a-c]x", "bx", true),
            new Pattern("[!a-c]x", "bx", false),
            new Pattern("\\*", "*", true),
            new Pattern("\\*", "a", false),
            new Pattern("*a*a*a*a*a*a*a*a*b", "a".repeat(200), false));

    /** {@code files}: each with its text; {@code found}: what a walk then looks at. */
    record Tree(String name, List<String> files, List<String> excludes, List<String> found) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Tree> TREES = List.of(
            new Tree("by name", List.of("b", "a", "c/d"), List.of(), List.of("a", "b", "c/d")),
            new Tree("ignored", List.of(".gitignore=*.log", "a.log", "b"), List.of(), List.of(".gitignore", "b")),
            new Tree(
                    "taken back",
                    List.of(".gitignore=*.log\n!a.log", "a.log", "b.log"),
                    List.of(),
                    List.of(".gitignore", "a.log")),
            new Tree(
                    "nested rules",
                    List.of(".gitignore=*.log", "s/.gitignore=!a.log", "s/a.log", "a.log"),
                    List.of(),
                    List.of(".gitignore", "s/.gitignore", "s/a.log")),
            new Tree(
                    "tied to the folder",
                    List.of(".gitignore=/build", "build/a", "s/build/a"),
                    List.of(),
                    List.of(".gitignore", "s/build/a")),
            new Tree(
                    "folders only",
                    List.of(".gitignore=out/", "out/a", "s/out"),
                    List.of(),
                    List.of(".gitignore", "s/out")),
            new Tree(
                    "nothing under an ignored folder comes back",
                    List.of(".gitignore=out/\n!out/a", "out/a"),
                    List.of(),
                    List.of(".gitignore")),
            new Tree("excluded", List.of("a/x", "b/x"), List.of("a"), List.of("b/x")),
            new Tree("the repository's own folder", List.of(".git/config", "a"), List.of(), List.of("a")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void matchesAsGitDoes(Pattern row) {
        assertThat(Glob.matches(row.pattern(), row.path())).isEqualTo(row.matches());
    }

    @ParameterizedTest
    @FieldSource("TREES")
    void walks(Tree tree) throws IOException {
        for (String file : tree.files()) {
            int equals = file.indexOf('=');
            write(equals < 0 ? file : file.substring(0, equals), equals < 0 ? "x" : file.substring(equals + 1));
        }
        assertThat(found(Walk.of(folder, tree.excludes()))).isEqualTo(tree.found());
    }

    @Test
    void followsNoLink() throws IOException {
        write("real/a", "x");
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc"));
        Walked walked = Walk.of(folder, List.of());
        assertThat(found(walked)).containsExactly("real/a");
        assertThat(walked.links()).isEqualTo(2);
    }

    @Test
    void theRulesAboveAFolderHoldInIt() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        write(".gitignore", "*.log");
        write("s/a.log", "x");
        write("s/b", "x");
        assertThat(Walk.of(folder.resolve("s"), List.of()).files()).hasSize(1);
    }

    private List<String> found(Walked walked) {
        return walked.files().stream()
                .map(file -> folder.toAbsolutePath().relativize(file).toString())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
