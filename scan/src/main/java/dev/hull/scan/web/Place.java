package dev.hull.scan.web;

import java.net.URI;
import java.util.Locale;

/**
 * A server, as scheme, host and port: what is told to one place is not told to another (RFC 6454).
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; an IPv6 address without its brackets
 */
record Place(String scheme, String host, int port) {
    /**
     * {@return where {@code uri} leads}
     *
     * @throws WebException if that is no http or https address
     */
    static Place of(URI uri) throws WebException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw new WebException(Query.shown(uri) + ": no http or https address", 0);
        }
        int usual = scheme.equals("https") ? 443 : 80;
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new Place(
                scheme,
                bracketed ? host.substring(1, host.length() - 1) : host,
                uri.getPort() < 0 ? usual : uri.getPort());
    }

    boolean isSecret() {
        return scheme.equals("https");
    }

    /** {@return the value of the Host field} (RFC 9110, 7.2) */
    String authority() {
        String named = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == (isSecret() ? 443 : 80) ? named : named + ":" + port;
    }

    /** {@return whether {@code host} is this machine, by name or address, without asking anybody} */
    static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || host.startsWith("127.") && host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
