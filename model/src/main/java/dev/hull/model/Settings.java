package dev.hull.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is set on one container or workload: an array by the ordinal of each field. Immutable. */
public final class Settings {
    /** Nothing set at all. */
    public static final Settings NONE = new Builder().build();

    private static final Default UNSAID = new Default("format", "unsaid", "the format has no word for it");

    private final @Nullable Setting<?>[] byOrdinal;

    private Settings(@Nullable Setting<?>[] byOrdinal) {
        this.byOrdinal = byOrdinal;
    }

    /** {@return the setting of {@code field}; {@link Field#unsaid} as {@link Setting.Implied} where the format can't say it} */
    @SuppressWarnings("unchecked") // Builder.set stores under a field only settings of its type
    public <T> Setting<T> get(Field<T> field) {
        Setting<?> found = field.ordinal() < byOrdinal.length ? byOrdinal[field.ordinal()] : null;
        return found != null ? (Setting<T>) found : new Setting.Implied<>(field.unsaid(), UNSAID);
    }

    /** {@return the elements of a list that were read, written or implied} */
    public <E> Items<E> items(Field.Many<E> field) {
        return get(field).worst();
    }

    /** {@return whether the format gave this field a setting at all} */
    public boolean has(Field<?> field) {
        return field.ordinal() < byOrdinal.length && byOrdinal[field.ordinal()] != null;
    }

    /** {@return these settings, with {@code field} set otherwise} */
    public <T> Settings with(Field<T> field, Setting<T> setting) {
        return toBuilder().set(field, setting).build();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        System.arraycopy(byOrdinal, 0, builder.byOrdinal, 0, byOrdinal.length);
        return builder;
    }

    /** Collects settings; for one thread. */
    public static final class Builder {
        private final @Nullable Setting<?>[] byOrdinal;

        public Builder() {
            byOrdinal = new Setting<?>[Fields.ALL.size()];
        }

        public <T> Builder set(Field<T> field, Setting<T> setting) {
            byOrdinal[field.ordinal()] = setting;
            return this;
        }

        /** Sets {@code field} unless something set it before. */
        public <T> Builder orElse(Field<T> field, Setting<T> setting) {
            if (byOrdinal[field.ordinal()] == null) {
                byOrdinal[field.ordinal()] = setting;
            }
            return this;
        }

        public boolean has(Field<?> field) {
            return byOrdinal[field.ordinal()] != null;
        }

        public Settings build() {
            return new Settings(Arrays.copyOf(byOrdinal, byOrdinal.length));
        }
    }
}
