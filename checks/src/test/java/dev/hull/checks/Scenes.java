package dev.hull.checks;

import dev.hull.checks.caps.Caps;
import dev.hull.checks.lsm.Lsm;
import dev.hull.checks.ns.Ns;
import dev.hull.checks.privilege.Privilege;
import dev.hull.checks.seccomp.Seccomp;
import dev.hull.checks.user.Users;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Finding;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Paths;
import dev.hull.model.Platform;
import dev.hull.model.PodAsWritten;
import dev.hull.model.Role;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import dev.hull.model.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Workloads of one container for tests, by platform, and what the catalogue finds in them. */
final class Scenes {
    static final Engine DOCKER = Engine.parse("docker@28.2.2");
    static final Engine PODMAN = Engine.parse("podman@5");
    static final Engine KUBERNETES = Engine.parse("kubernetes@1.34");
    static final Engine RUNC = Engine.parse("runc@1.1");

    /** The areas that the tests of confinement are about. */
    static final List<Check<?>> AREAS = Stream.of(Users.ALL, Privilege.ALL, Caps.ALL, Seccomp.ALL, Lsm.ALL, Ns.ALL)
            .<Check<?>>flatMap(List::stream)
            .toList();

    private Scenes() {}

    static Workload workload(Engine engine, UnaryOperator<Settings> settings) {
        return workload(engine, "it", List.of(), "linux", settings);
    }

    static Workload workload(
            Engine engine, String name, List<Item<KeyValue>> annotations, String os, UnaryOperator<Settings> settings) {
        SubjectRef ref = SubjectRef.of(engine.platform(), "", name);
        Container container =
                new Container(ref, Role.MAIN, settings.apply(Settings.NONE), Location.NONE, Paths.NONE, engine);
        return new Workload(
                ref,
                List.of(container),
                Settings.NONE,
                platform(engine, annotations, os),
                engine,
                Location.NONE,
                Paths.NONE);
    }

    static List<Finding> findings(Workload... workloads) {
        Estate estate = new Estate(List.of(workloads), List.of(), List.of(), List.of(), List.of(), List.of());
        return Examination.of(AREAS, estate, LocalDate.of(2026, 11, 24), List.of());
    }

    static <T> Setting<T> decided(T value) {
        return Setting.decided(value, Origin.NOWHERE);
    }

    @SafeVarargs
    static <E> Setting<Items<E>> list(E... values) {
        return decided(Items.of(
                List.of(values).stream().map(v -> new Item<>(v, Origin.NOWHERE)).toList()));
    }

    static <T> Setting<T> open(Field<T> field) {
        return new Setting.Open<>(field.worst(), "something");
    }

    private static Platform platform(Engine engine, List<Item<KeyValue>> annotations, String os) {
        return switch (engine.platform()) {
            case "kubernetes" -> new Platform.Kubernetes(pod(annotations, os));
            case "runc" -> new Platform.Oci("1.0.2");
            default -> Platform.Docker.PLAIN;
        };
    }

    private static PodAsWritten pod(List<Item<KeyValue>> annotations, String os) {
        return new PodAsWritten(
                "spec",
                annotations,
                new Written.Given<>(os, Location.NONE),
                leftOut(),
                leftOut(),
                leftOut(),
                leftOut(),
                new PodAsWritten.Security(
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        leftOut(),
                        List.of(),
                        List.of(),
                        Location.NONE),
                List.of(),
                List.of(),
                List.of(),
                Location.NONE);
    }

    private static <T> Written<T> leftOut() {
        return new Written.LeftOut<>(Location.NONE);
    }
}
