package dev.hull.vulns.feeds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A value of JSON or YAML: an object, an array, or a text; numbers and words are their text.
 *
 * <p>Asking for what is not there gives {@link #NONE}, which is empty in every way.
 */
final class Tree {
    static final Tree NONE = new Tree("", List.of(), Map.of());

    private final String text;
    private final List<Tree> items;
    private final Map<String, Tree> members;

    private Tree(String text, List<Tree> items, Map<String, Tree> members) {
        this.text = text;
        this.items = items;
        this.members = members;
    }

    static Tree of(String text) {
        return text.isEmpty() ? NONE : new Tree(text, List.of(), Map.of());
    }

    static Tree array(List<Tree> items) {
        return new Tree("", items, Map.of());
    }

    static Tree object(Map<String, Tree> members) {
        return new Tree("", List.of(), members);
    }

    Tree at(String key) {
        return members.getOrDefault(key, NONE);
    }

    Tree at(String key, String inner) {
        return at(key).at(inner);
    }

    /** {@return the text under a key}; empty where there is none. */
    String text(String key) {
        return at(key).text;
    }

    String text() {
        return text;
    }

    /** {@return the items of an array}; a lone text or object is an array of itself, as many feeds have it. */
    List<Tree> items() {
        return items.isEmpty() && (!text.isEmpty() || !members.isEmpty()) ? List.of(this) : items;
    }

    List<Tree> items(String key) {
        return at(key).items();
    }

    List<String> texts(String key) {
        List<Tree> found = items(key);
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(found.size());
        for (Tree item : found) {
            if (!item.text.isEmpty()) {
                texts.add(item.text);
            }
        }
        return texts;
    }

    Map<String, Tree> members() {
        return Collections.unmodifiableMap(members);
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    boolean isObject() {
        return !members.isEmpty();
    }

    boolean isArray() {
        return !items.isEmpty();
    }

    @Override
    public String toString() {
        return isObject() ? members.toString() : isArray() ? items.toString() : text;
    }
}
