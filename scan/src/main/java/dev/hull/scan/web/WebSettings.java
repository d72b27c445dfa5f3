package dev.hull.scan.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the network is reached.
 *
 * @param environment for the proxies ({@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY}, {@code NO_PROXY}) and for
 *     {@code SSL_CERT_FILE}
 * @param plain hosts, with their ports where they have one, that may be spoken to without TLS, or with certificates that nobody vouches for
 * @param authorities files of certificates (PEM) that are trusted beside the usual ones
 * @param notes hears a sentence whenever the user would otherwise wait in silence
 */
public record WebSettings(
        Map<String, String> environment,
        Set<String> plain,
        List<Path> authorities,
        Patience patience,
        Consumer<String> notes) {
    public WebSettings {
        environment = Map.copyOf(environment);
        plain = Set.copyOf(plain);
        authorities = List.copyOf(authorities);
    }

    public static WebSettings of(Map<String, String> environment) {
        return new WebSettings(environment, Set.of(), List.of(), Patience.USUAL, _ -> {});
    }

    public WebSettings withPlain(Set<String> hosts) {
        return new WebSettings(environment, hosts, authorities, patience, notes);
    }

    public WebSettings withAuthorities(List<Path> files) {
        return new WebSettings(environment, plain, files, patience, notes);
    }

    public WebSettings withPatience(Patience other) {
        return new WebSettings(environment, plain, authorities, other, notes);
    }

    public WebSettings withNotes(Consumer<String> other) {
        return new WebSettings(environment, plain, authorities, patience, other);
    }
}
