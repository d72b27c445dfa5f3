package dev.hull.scan.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which proxy leads where, as the containers tools read the environment (Go, x/net/http/httpproxy): {@code HTTPS_PROXY}, {@code HTTP_PROXY},
 * {@code ALL_PROXY} and {@code NO_PROXY}, upper case before lower case. This machine itself is never reached by a proxy.
 *
 * <p>{@code NO_PROXY} is a list of host names (those below them too; with a leading dot, only those below), addresses, networks
 * ({@code 10.0.0.0/8}), each with a port or without, or {@code *}.
 */
final class Proxies {
    private final Map<String, String> environment;
    private final List<String> direct;

    Proxies(Map<String, String> environment) {
        this.environment = environment;
        direct = new ArrayList<>();
        for (String entry : variable("NO_PROXY").split(",")) {
            if (!entry.isBlank()) {
                direct.add(entry.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * A proxy.
     *
     * @param credentials the value of Proxy-Authorization, or empty
     */
    record Proxy(String host, int port, String credentials) {}

    /**
     * {@return the proxy for {@code place}, where there is one}
     *
     * @throws WebException if the environment names something that is no HTTP proxy
     */
    Optional<Proxy> to(Place place) throws WebException {
        String name = place.isSecret() ? "HTTPS_PROXY" : "HTTP_PROXY";
        String named = variable(name).isEmpty() ? variable("ALL_PROXY") : variable(name);
        if (named.isEmpty() || Place.isLoopback(place.host()) || isDirect(place)) {
            return Optional.empty();
        }
        return Optional.of(parse(name, named));
    }

    private String variable(String name) {
        String upper = environment.getOrDefault(name, "");
        return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
    }

    private static Proxy parse(String name, String text) throws WebException {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
                return new Proxy(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort(), credentials(uri));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw notHttp(name);
        }
        throw notHttp(name);
    }

    private static WebException notHttp(String name) {
        return new WebException(name + " (or ALL_PROXY) names no proxy that Hull can use; write http://HOST:PORT", 0);
    }

    private static String credentials(URI uri) {
        String user = uri.getRawUserInfo();
        if (user == null) {
            return "";
        }
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String password = colon < 0 ? "" : user.substring(colon + 1);
        byte[] both = (decoded(name) + ":" + decoded(password)).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private boolean isDirect(Place place) {
        return direct.stream().anyMatch(entry -> matches(entry, place));
    }

    private static boolean matches(String entry, Place place) {
        if (entry.equals("*")) {
            return true;
        }
        int slash = entry.indexOf('/');
        if (slash > 0) {
            return isWithin(entry.substring(0, slash), entry.substring(slash + 1), place.host());
        }
        int colon = entry.lastIndexOf(':');
        boolean hasPort = colon > 0 && entry.indexOf(':') == colon;
        if (hasPort && !entry.substring(colon + 1).equals(Integer.toString(place.port()))) {
            return false;
        }
        String name = hasPort ? entry.substring(0, colon) : entry;
        if (name.startsWith("*.")) {
            name = name.substring(1);
        }
        return name.startsWith(".")
                ? place.host().endsWith(name)
                : place.host().equals(name) || place.host().endsWith("." + name);
    }

    private static boolean isWithin(String network, String bits, String host) {
        if (!isAddress(host)
                || !isAddress(network)
                || bits.length() > 3
                || !bits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        try {
            byte[] left = InetAddress.getByName(network).getAddress();
            byte[] right = InetAddress.getByName(host).getAddress();
            int count = bits.isEmpty() ? 0 : Integer.parseInt(bits);
            return left.length == right.length && count <= left.length * 8 && equal(left, right, count);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Only what is an address already: a name would be looked up. */
    private static boolean isAddress(String text) {
        return text.indexOf(':') >= 0
                ? text.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0)
                : !text.isEmpty() && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private static boolean equal(byte[] left, byte[] right, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((left[bit >> 3] & mask) != (right[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
