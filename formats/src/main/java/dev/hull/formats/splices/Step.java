package dev.hull.formats.splices;

import java.util.ArrayList;
import java.util.List;

/** One step from a node to one below it: by key into a mapping, or by index, from 0, into a list. */
public record Step(String key, int index) {
    public static Step key(String key) {
        return new Step(key, -1);
    }

    public static Step item(int index) {
        return new Step("", index);
    }

    /** {@return a path of keys alone} */
    public static List<Step> keys(String... keys) {
        List<Step> path = new ArrayList<>(keys.length);
        for (String key : keys) {
            path.add(key(key));
        }
        return path;
    }

    boolean isKey() {
        return index < 0;
    }

    /** {@return {@code path} with {@code more} behind it} */
    public static List<Step> join(List<Step> path, List<Step> more) {
        List<Step> joined = new ArrayList<>(path);
        joined.addAll(more);
        return joined;
    }

    /** {@return a path as users write it, as {@code spec.containers[0].image}} */
    public static String dotted(List<Step> path) {
        StringBuilder text = new StringBuilder();
        for (Step step : path) {
            if (step.isKey()) {
                text.append(text.isEmpty() ? "" : ".").append(step.key());
            } else {
                text.append('[').append(step.index()).append(']');
            }
        }
        return text.toString();
    }
}
