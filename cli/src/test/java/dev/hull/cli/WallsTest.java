package dev.hull.cli;

import static dev.hull.testkit.Wall.CHANCE;
import static dev.hull.testkit.Wall.CLOCK;
import static dev.hull.testkit.Wall.ENVIRONMENT;
import static dev.hull.testkit.Wall.FILES;
import static dev.hull.testkit.Wall.NATIVE;
import static dev.hull.testkit.Wall.PROCESSES;
import static dev.hull.testkit.Wall.REFLECTION;
import static dev.hull.testkit.Wall.REGEX;
import static dev.hull.testkit.Wall.SOCKETS;
import static dev.hull.testkit.Wall.TERMINAL;
import static dev.hull.testkit.Wall.THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.testkit.Classes;
import dev.hull.testkit.Classes.Use;
import dev.hull.testkit.Wall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The walls between the modules, over the classes that were built. */
class WallsTest {
    private static final Path ROOT = Path.of(System.getProperty("hull.root"));

    /** A module, the modules that it may use, and what it may touch of the world; everything else is a wall. */
    record Room(String module, Set<String> uses, Set<Wall> mayTouch) {
        @Override
        public String toString() {
            return module;
        }
    }

    static final List<Room> ROOMS = List.of(
            new Room("model", Set.of(), Set.of()),
            new Room("formats", Set.of("model"), Set.of()),
            new Room("artefacts", Set.of("model"), Set.of()),
            new Room("vulns", Set.of("model"), EnumSet.of(FILES)),
            new Room("checks", Set.of("model"), Set.of()),
            new Room("policy", Set.of("model"), Set.of()),
            new Room("report", Set.of("model", "policy"), Set.of()),
            new Room("runtime", Set.of("model"), Set.of()),
            new Room(
                    "scan",
                    Set.of("model", "formats", "artefacts", "vulns", "checks", "policy", "runtime"),
                    EnumSet.of(FILES, SOCKETS, CLOCK, ENVIRONMENT, THREADS)),
            new Room(
                    "cli",
                    Set.of("model", "formats", "artefacts", "vulns", "checks", "policy", "report", "runtime", "scan"),
                    EnumSet.of(FILES, CLOCK, ENVIRONMENT, TERMINAL)));

    /** A hole in a wall, and why it is right. One that nothing goes through fails. */
    record Hole(String in, Wall wall, String why) {}

    static final List<Hole> HOLES = List.of(
            new Hole(
                    "dev.hull.scan.images.registry.CredentialProgram",
                    PROCESSES,
                    "secrets of registries lie in keychains, and docker-credential-* programs are the only way to them"),
            new Hole(
                    "dev.hull.artefacts.streams.IsalLibrary",
                    NATIVE,
                    "the JDK's own inflater is native too, and half as fast"),
            new Hole(
                    "dev.hull.artefacts.streams.IsalLibrary",
                    ENVIRONMENT,
                    "which library inflates is one answer for the whole process, and changes nothing that a caller sees"));

    @ParameterizedTest
    @FieldSource("ROOMS")
    void touchesOnlyWhatItMay(Room room) {
        List<String> through = uses(room)
                .flatMap(use -> Stream.of(Wall.values())
                        .filter(wall -> !room.mayTouch().contains(wall) && wall.stops(use) && !isHole(use, wall))
                        .map(wall -> wall + ": " + use))
                .toList();
        assertThat(through).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void usesOnlyWhatLiesBelow(Room room) {
        List<Use> upward = uses(room)
                .filter(use -> use.owner().startsWith("dev.hull."))
                .filter(use -> !module(use.owner()).equals(room.module())
                        && !room.uses().contains(module(use.owner())))
                .toList();
        assertThat(upward).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void isTheRootOfItsPackages(Room room) {
        assertThat(uses(room)
                        .map(Use::in)
                        .distinct()
                        .filter(name -> !module(name).equals(room.module())))
                .isEmpty();
    }

    @Test
    void everyModuleOfTheProgramIsARoom() throws Exception {
        try (Stream<Path> folders = Files.list(ROOT)) {
            Set<String> others = Set.of("testkit", "benchmarks");
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> !others.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            ROOMS.stream().map(Room::module).toList());
        }
    }

    @Test
    void everyHoleIsNeeded() {
        assertThat(HOLES.stream()
                        .filter(hole -> ROOMS.stream()
                                .flatMap(WallsTest::uses)
                                .noneMatch(use -> hole.wall().stops(use)
                                        && outermost(use.in()).equals(hole.in()))))
                .isEmpty();
    }

    /** Each costs start-up time even with the AOT cache, so checks ask methods of the sealed types instead. */
    @Test
    void noCheckSwitchesOverTypes() {
        assertThat(Classes.patternSwitches(classes("checks"))).isEmpty();
    }

    /** No room may touch these, whatever its row says. */
    @Test
    void someWallsHaveNoDoor() {
        assertThat(ROOMS.stream().flatMap(room -> room.mayTouch().stream()))
                .doesNotContain(NATIVE, PROCESSES, REFLECTION, REGEX, CHANCE);
    }

    private static boolean isHole(Use use, Wall wall) {
        return HOLES.stream().anyMatch(hole -> hole.wall() == wall && hole.in().equals(outermost(use.in())));
    }

    private static Stream<Use> uses(Room room) {
        return Classes.uses(classes(room.module())).stream();
    }

    private static Path classes(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    private static String module(String type) {
        return type.split("\\.")[2];
    }

    private static String outermost(String type) {
        return type.split("\\$")[0];
    }
}
