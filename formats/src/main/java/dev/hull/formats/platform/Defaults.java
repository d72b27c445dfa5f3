package dev.hull.formats.platform;

import dev.hull.model.Default;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one engine decides where the author wrote nothing: {@link Setting.Implied}, or {@link Setting.Open} where it passes the decision
 * on to something that was not read, as the image's USER.
 *
 * <p>What one value does to others (privileged voids masks and seccomp) is not applied here: that is {@code Effective}'s job. An engine
 * whose version is not fully known may have two answers: the weaker one holds. A version outside the table gets the nearest one in it.
 */
public final class Defaults {
    private static final Map<Engine, Defaults> KNOWN = new ConcurrentHashMap<>();

    private final Engine engine;
    private final @Nullable Setting<?>[] byOrdinal = new Setting<?>[Fields.ALL.size()];

    private Defaults(Engine engine) {
        this.engine = engine;
        List<Table.Row> rows = Table.of(engine.platform());
        Version version = Version.parse(engine.version());
        for (Field<?> field : Fields.ALL) {
            Table.Row row = weakest(rows, field, version);
            byOrdinal[field.ordinal()] = row == null ? null : setting(field, row);
        }
    }

    /** {@return the defaults of {@code engine}; of an engine that nobody knows, none} Made once for each. */
    public static Defaults of(Engine engine) {
        return KNOWN.computeIfAbsent(engine, Defaults::new);
    }

    /** {@return the newest version known of {@code platform}: what holds where the user names none} */
    public static Engine newest(String platform) {
        return switch (platform) {
            case "docker" -> new Engine(platform, "29");
            case "kubernetes" -> new Engine(platform, "1.36");
            case "podman" -> new Engine(platform, "5");
            case "runc" -> new Engine(platform, "1.1");
            default -> new Engine(platform, "");
        };
    }

    /** {@return whether the engine decides {@code field}} */
    public boolean decides(Field<?> field) {
        return byOrdinal[field.ordinal()] != null;
    }

    /** {@return what holds of {@code field} where nobody wrote it, whatever else is written} */
    @SuppressWarnings("unchecked") // Values.of makes values of the field's type
    public <T> Setting<T> of(Field<T> field) {
        Setting<?> found = byOrdinal[field.ordinal()];
        return found != null ? (Setting<T>) found : Settings.NONE.get(field);
    }

    /**
     * Gives every field of {@code scope} that nobody set the engine's default, those that follow from what is written included: swap
     * from memory, a request from its limit, the pull policy from the tag. To be called when all that is written is set.
     */
    public void complete(Settings.Builder settings, Scope scope) {
        if (scope == Scope.CONTAINER) {
            Following.of(engine, settings.build()).apply(settings);
        }
        for (Field<?> field : Fields.ALL) {
            if (field.scope() == scope && !settings.has(field) && decides(field)) {
                copy(field, settings);
            }
        }
    }

    private <T> void copy(Field<T> field, Settings.Builder to) {
        to.set(field, of(field));
    }

    private Setting<?> setting(Field<?> field, Table.Row row) {
        Default by = new Default(engine.toString(), row.field(), row.source());
        Object value = Values.of(field, row.value(), by);
        return row.open() ? new Setting.Open<>(value, row.dependsOn()) : new Setting.Implied<>(value, by);
    }

    private static Table.@Nullable Row weakest(List<Table.Row> rows, Field<?> field, Version version) {
        Table.Row found = null;
        Table.Row nearest = null;
        for (Table.Row row : rows) {
            if (row.field().equals(field.name())) {
                nearest = nearest == null || row.versions().low() <= version.high() ? row : nearest;
                if (row.versions().overlaps(version)) {
                    found = found == null || isWeaker(field, row, found) ? row : found;
                }
            }
        }
        return found != null ? found : nearest;
    }

    /** Only lists differ by version: fewer masks are weaker, more capabilities are. */
    private static boolean isWeaker(Field<?> field, Table.Row row, Table.Row than) {
        int more = row.value().split(",").length - than.value().split(",").length;
        return field.equals(Fields.CAPABILITIES_GRANTED) ? more > 0 : more < 0;
    }
}
