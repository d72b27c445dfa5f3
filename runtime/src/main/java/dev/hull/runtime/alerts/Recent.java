package dev.hull.runtime.alerts;

import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * Values by key, so many at most: the one that was longest not asked for gives way.
 *
 * @param <V> what is kept
 */
final class Recent<V> {
    private final LinkedHashMap<String, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private long forgotten;

    Recent(int most) {
        this.most = most;
    }

    V get(String key, Function<String, V> fresh) {
        V value = values.computeIfAbsent(key, fresh);
        if (values.size() > most) {
            values.pollFirstEntry();
            forgotten++;
        }
        return value;
    }

    void remove(String key) {
        values.remove(key);
    }

    int size() {
        return values.size();
    }

    /** {@return how many gave way} */
    long forgotten() {
        return forgotten;
    }
}
