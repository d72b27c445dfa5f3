package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Profile;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import java.util.List;

/** Annotations that said what fields say today: AppArmor's still count where no field stands, seccomp's do no more since 1.27. */
record Obsolete(Engine engine, List<Item<KeyValue>> annotations, Node.Obj spec) {
    static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";
    static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";

    /** Sets what the annotations say of the container of that name. */
    void set(String container, Settings.Builder settings) {
        for (Item<KeyValue> annotation : annotations) {
            String key = annotation.value().name();
            if (key.equals(APPARMOR + container)) {
                profile(Fields.APPARMOR, annotation, settings);
            } else if (readsSeccomp(engine) && (key.equals(SECCOMP_POD) || key.equals(SECCOMP_CONTAINER + container))) {
                profile(Fields.SECCOMP, annotation, settings);
            }
        }
    }

    /** {@return whether this version still reads the annotations of seccomp} */
    static boolean readsSeccomp(Engine engine) {
        return minor(engine) < 27;
    }

    /** {@return the second number of the version; of an engine without one, that of the newest} */
    static int minor(Engine engine) {
        String[] parts = engine.version().split("\\.");
        try {
            return parts.length < 2 ? Integer.MAX_VALUE : Integer.parseInt(parts[1]);
        } catch (NumberFormatException _) {
            return Integer.MAX_VALUE;
        }
    }

    private static void profile(Field.One<Profile> field, Item<KeyValue> annotation, Settings.Builder settings) {
        String value = annotation.value().value();
        Profile profile = value.equals("unconfined")
                ? Profile.UNCONFINED
                : value.startsWith("localhost/")
                        ? Profile.named(value.substring("localhost/".length()))
                        : Profile.DEFAULT;
        if (!settings.has(field)) {
            settings.set(field, Setting.decided(profile, Origin.of(Layer.POD, annotation.at())));
        }
    }
}
