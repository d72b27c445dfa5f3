package dev.hull.scan.web;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question to a server. All of them may be asked twice.
 *
 * @param headers by lower-case name
 * @param form the body of a POST, {@code application/x-www-form-urlencoded}; else empty
 */
public record Query(String method, URI uri, SortedMap<String, String> headers, String form) {
    public Query {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().isEmpty() || !isPlain(header.getKey()) || !isPlain(header.getValue())) {
                throw new IllegalArgumentException("a line break or control character in header " + header.getKey());
            }
        }
    }

    public static Query get(URI uri) {
        return new Query("GET", uri, new TreeMap<>(), "");
    }

    public static Query head(URI uri) {
        return new Query("HEAD", uri, new TreeMap<>(), "");
    }

    public static Query post(URI uri, String form) {
        return new Query("POST", uri, new TreeMap<>(), form).with("content-type", "application/x-www-form-urlencoded");
    }

    /** {@return this question with one more header, or another value for it; without it where the value is empty} */
    public Query with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Query(method, uri, more, form);
    }

    Query to(URI other) {
        return new Query(method, other, headers, form);
    }

    /** {@return whether {@code text} may stand in a header} */
    public static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    /** {@return the address without what may be secret in it: user, password, and the signature in its query} */
    public static String shown(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (uri.getHost() == null) {
            return uri.getScheme() + ":" + path;
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + path;
    }
}
