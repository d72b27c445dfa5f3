package dev.hull.checks;

import dev.hull.model.Container;
import dev.hull.model.Default;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Engine;
import dev.hull.model.EnvVar;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.HealthCheck;
import dev.hull.model.ImageRef;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Paths;
import dev.hull.model.Platform;
import dev.hull.model.PodAsWritten;
import dev.hull.model.Role;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.Unread;
import dev.hull.model.User;
import dev.hull.model.Workload;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One container called web, as a case writes it down: what it names is decided, all the rest is unsaid. */
public final class Given {
    private static final Default DEFAULT = new Default("docker@28.2.2", "test", "a table");
    private static final Origin WRITTEN = Origin.of(Layer.FILE, Location.NONE);

    private final SubjectRef ref;
    private final Engine engine;
    private final Platform platform;
    private final Settings.Builder container = new Settings.Builder();
    private final Settings.Builder workload = new Settings.Builder();
    private final List<K8sObject> objects = new ArrayList<>();

    private Given(String kind, String engine, Platform platform) {
        this.ref = SubjectRef.of(kind, "shop", "web");
        this.engine = Engine.parse(engine);
        this.platform = platform;
    }

    public static Given docker() {
        return new Given("compose", "docker@28.2.2", Platform.Docker.PLAIN);
    }

    public static Given docker(Platform.Docker platform) {
        return new Given("compose", "docker@28.2.2", platform);
    }

    public static Given pod() {
        Platform pod = new Platform.Kubernetes(bare());
        return new Given("Pod", "kubernetes@1.34", pod);
    }

    public static Given oci() {
        return new Given("oci", "runc@1.1", new Platform.Oci("1.0.2"));
    }

    public <T> Given set(Field<T> field, T value) {
        return set(field, Setting.decided(value, WRITTEN));
    }

    @SafeVarargs
    public final <E> Given list(Field.Many<E> field, E... values) {
        return set(field, Setting.decided(written(values), WRITTEN));
    }

    public <T> Given implied(Field<T> field, T value) {
        return set(field, Setting.implied(value, DEFAULT));
    }

    public <T> Given unresolved(Field<T> field, String text) {
        return set(field, new Setting.Unresolved<>(field.worst(), text, WRITTEN));
    }

    public <T> Given open(Field<T> field, String dependsOn) {
        return set(field, new Setting.Open<>(field.worst(), dependsOn));
    }

    public <E> Given unread(Field.Many<E> field, String text) {
        Items<E> items = new Items<>(List.of(), List.of(new Unread(text, "a variable", WRITTEN)));
        return set(field, Setting.decided(items, WRITTEN));
    }

    public Given beside(K8sObject object) {
        objects.add(object);
        return this;
    }

    public <T> Given set(Field<T> field, Setting<T> setting) {
        (field.scope() == Scope.CONTAINER ? container : workload).set(field, setting);
        return this;
    }

    public Workload workload() {
        Container only = new Container(ref, Role.MAIN, container.build(), Location.NONE, Paths.NONE, engine);
        return new Workload(ref, List.of(only), workload.build(), platform, engine, Location.NONE, Paths.NONE);
    }

    /** {@return an estate of one Dockerfile stage of that name on that base} */
    public static Estate stage(String base, String name) {
        return stage(base, name, Items.none(), Items.none(), List.of());
    }

    /** {@return likewise, with variables, arguments and commands} */
    public static Estate stage(
            String base,
            String name,
            Items<EnvVar> environment,
            Items<KeyValue> arguments,
            List<DockerfileStage.Run> runs) {
        DockerfileStage stage = new DockerfileStage(
                SubjectRef.of("dockerfile", "", "Dockerfile"),
                name,
                Setting.decided(ImageRef.parse(base), WRITTEN),
                new Setting.Open<>(User.ROOT, "the base image's USER"),
                environment,
                arguments,
                Items.none(),
                Items.none(),
                Items.none(),
                Items.none(),
                Setting.decided(HealthCheck.NONE, WRITTEN),
                runs,
                true,
                Location.NONE);
        return new Estate(List.of(), List.of(), List.of(), List.of(), List.of(stage), List.of());
    }

    /** {@return values that the author wrote} */
    @SafeVarargs
    public static <E> Items<E> written(E... values) {
        return Items.of(Arrays.stream(values).map(v -> new Item<>(v, WRITTEN)).toList());
    }

    public Estate estate() {
        return new Estate(List.of(workload()), List.of(), List.of(), objects, List.of(), List.of());
    }

    /** Nothing but containers. */
    private static PodAsWritten bare() {
        Written<Boolean> no = new Written.LeftOut<>(Location.NONE);
        Written<String> none = new Written.LeftOut<>(Location.NONE);
        PodAsWritten.Security security = new PodAsWritten.Security(
                no,
                no,
                no,
                new Written.LeftOut<>(Location.NONE),
                no,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                List.of(),
                List.of(),
                Location.NONE);
        return new PodAsWritten(
                "spec", List.of(), none, no, no, no, no, security, List.of(), List.of(), List.of(), Location.NONE);
    }
}
