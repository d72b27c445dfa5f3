package dev.hull.model;

/**
 * One row of the table of fields, by which {@code show}, changes, checks and write-back know a setting. Named the dangerous way
 * round: true is the worse value.
 */
public sealed interface Field<T> {
    /** {@return the name that users see and fingerprints hold, as {@code fs.writableRoot}; never changed once released} */
    String name();

    Scope scope();

    /** {@return the place in {@link Fields#ALL}} */
    int ordinal();

    String meaning();

    /** {@return what is feared where nobody could read the value} */
    T worst();

    /** {@return what holds where a format has no word for it} */
    T unsaid();

    /** A single value. */
    record One<T>(String name, Scope scope, int ordinal, Class<T> type, T worst, T unsaid, String meaning)
            implements Field<T> {}

    /** A list of values. */
    record Many<E>(String name, Scope scope, int ordinal, Class<E> type, Merge merge, String meaning)
            implements Field<Items<E>> {
        @Override
        public Items<E> worst() {
            return Items.none();
        }

        @Override
        public Items<E> unsaid() {
            return Items.none();
        }
    }
}
