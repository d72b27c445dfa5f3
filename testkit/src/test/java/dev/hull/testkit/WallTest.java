package dev.hull.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.testkit.Classes.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WallTest {
    @TempDir
    Path temp;

    record Row(Wall wall, String expression) {}

    static final List<Row> ROWS = List.of(
            new Row(Wall.FILES, "java.nio.file.Files.exists(java.nio.file.Path.of(\"x\"))"),
            new Row(Wall.FILES, "new java.io.File(\"x\")"),
            new Row(Wall.SOCKETS, "new java.net.Socket()"),
            new Row(Wall.CLOCK, "java.time.LocalDate.now()"),
            new Row(Wall.CLOCK, "System.nanoTime()"),
            new Row(Wall.CHANCE, "java.util.UUID.randomUUID()"),
            new Row(Wall.ENVIRONMENT, "System.getenv(\"HOME\")"),
            new Row(Wall.TERMINAL, "System.out"),
            new Row(Wall.THREADS, "Thread.ofVirtual()"),
            new Row(Wall.THREADS, "java.util.List.of().parallelStream()"),
            new Row(Wall.REGEX, "\"x\".replaceAll(\"a+\", \"\")"),
            new Row(Wall.PROCESSES, "new ProcessBuilder(\"ls\").start()"),
            new Row(Wall.NATIVE, "java.lang.foreign.Linker.nativeLinker()"),
            new Row(Wall.REFLECTION, "Class.forName(\"x\")"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void stopsWhatItSays(Row row) throws IOException {
        List<Use> uses = usesOf("Object look() throws Exception { return " + row.expression() + "; }");
        assertThat(Stream.of(Wall.values()).filter(wall -> uses.stream().anyMatch(wall::stops)))
                .containsExactly(row.wall());
    }

    @Test
    void aMethodReferenceIsAUseToo() throws IOException {
        List<Use> uses = usesOf("java.util.function.Supplier<?> look() { return java.time.Instant::now; }");
        assertThat(uses).anyMatch(Wall.CLOCK::stops);
    }

    @Test
    void plainCodeIsStoppedByNothing() throws IOException {
        List<Use> uses = usesOf("String look(java.nio.file.Path path, java.net.URI uri, java.time.LocalDate today) "
                + "{ return path.resolve(\"a\").toString() + uri + today.plusDays(1); }");
        assertThat(uses).noneMatch(use -> Stream.of(Wall.values()).anyMatch(wall -> wall.stops(use)));
        assertThat(LocalDate.EPOCH).isNotNull();
    }

    @Test
    void aSwitchOverTypesIsCounted() throws IOException {
        usesOf("int look(Object o) { return switch (o) { case String s -> 1; case Integer i -> 2; default -> 3; }; }");
        assertThat(Classes.patternSwitches(temp)).containsExactly("Looks");
    }

    @Test
    void aSwitchOverAnEnumOrAStringIsNot() throws IOException {
        usesOf("int look(Thread.State s, String t) { return switch (s) { case NEW -> 1; default -> "
                + "switch (t) { case \"a\" -> 2; default -> 3; }; }; }");
        assertThat(Classes.patternSwitches(temp)).isEmpty();
    }

    private List<Use> usesOf(String method) throws IOException {
        Path source = temp.resolve("Looks.java");
        Files.writeString(source, "final class Looks { " + method + " }");
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", temp.toString(), source.toString());
        assertThat(Map.of("status", status)).containsEntry("status", 0);
        return Classes.uses(temp);
    }
}
