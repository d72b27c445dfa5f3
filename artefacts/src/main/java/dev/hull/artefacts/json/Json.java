package dev.hull.artefacts.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a tree. What is missing or of another kind is empty, so a chain of questions never fails.
 *
 * @param text of a string, number or boolean, as written; else empty
 * @param items of a list; else empty
 * @param entries of an object, in their order, the last of equal keys; else empty
 */
public record Json(Kind kind, String text, List<Json> items, Map<String, Json> entries) {
    /** Missing, or {@code null}. */
    public static final Json NOTHING = new Json(Kind.NOTHING, "", List.of(), Map.of());

    /** What a value is. */
    public enum Kind {
        NOTHING,
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN
    }

    public static Json text(String text) {
        return new Json(Kind.TEXT, text, List.of(), Map.of());
    }

    public static Json number(String digits) {
        return new Json(Kind.NUMBER, digits, List.of(), Map.of());
    }

    public static Json bool(boolean value) {
        return new Json(Kind.BOOLEAN, Boolean.toString(value), List.of(), Map.of());
    }

    /** The list is not copied: give it away. */
    public static Json list(List<Json> items) {
        return new Json(Kind.LIST, "", Collections.unmodifiableList(items), Map.of());
    }

    /** The map is not copied: give it away. */
    public static Json object(Map<String, Json> entries) {
        return new Json(Kind.OBJECT, "", List.of(), Collections.unmodifiableMap(entries));
    }

    /** {@return what stands under {@code key}} */
    public Json at(String key) {
        return entries.getOrDefault(key, NOTHING);
    }

    /** {@return the text under {@code key}} */
    public String textAt(String key) {
        return at(key).text;
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /** {@return the texts of a list's items; a lone text is a list of one} Empty ones are left out. */
    public List<String> texts() {
        return kind == Kind.LIST
                ? items.stream().map(Json::text).filter(each -> !each.isEmpty()).toList()
                : text.isEmpty() ? List.of() : List.of(text);
    }

    public boolean isTrue() {
        return text.equals("true");
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isNothing() {
        return kind == Kind.NOTHING;
    }
}
