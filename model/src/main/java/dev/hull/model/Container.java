package dev.hull.model;

/**
 * One container as its author and its platform decided it.
 *
 * @param at where it is written: the place of what is left out
 */
public record Container(SubjectRef ref, Role role, Settings settings, Location at, Paths paths, Engine engine)
        implements Subject {
    public <T> Setting<T> get(Field<T> field) {
        return settings.get(field);
    }

    public <E> Items<E> items(Field.Many<E> field) {
        return settings.items(field);
    }

    public Container withSettings(Settings other) {
        return new Container(ref, role, other, at, paths, engine);
    }
}
