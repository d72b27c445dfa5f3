package dev.hull.scan.images.registry;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import dev.hull.scan.web.WebException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers a registry's challenge: with the password itself, or with a token from the server that the challenge names (distribution, auth/token). */
final class Tokens {
    private static final int LARGEST = 1 << 20;

    private final Web web;
    private final Keychain keychain;

    Tokens(Web web, Keychain keychain) {
        this.web = web;
        this.keychain = keychain;
    }

    /**
     * {@return the value of the Authorization header that satisfies {@code refusal}, an answer of status 401}
     *
     * @param registry whose credentials are looked for
     */
    String authorization(Answer refusal, String registry, String repository) throws RegistryException, WebException {
        List<Challenge> challenges = refusal.headers("www-authenticate").stream()
                .flatMap(value -> Challenge.parse(value).stream())
                .toList();
        Credentials credentials = keychain.of(registry, repository);
        for (Challenge challenge : challenges) {
            if (challenge.scheme().equals("bearer")) {
                return "Bearer " + token(challenge, credentials, refusal, registry, repository);
            }
        }
        for (Challenge challenge : challenges) {
            if (challenge.scheme().equals("basic")) {
                if (credentials instanceof Credentials.Password password) {
                    return password.basic();
                }
                throw new RegistryException(
                        registry + ": it asks for a user and a password: docker login " + registry, 401);
            }
        }
        throw new RegistryException(registry + ": it refuses (401) and does not say how to log in", 401);
    }

    private String token(
            Challenge challenge, Credentials credentials, Answer refusal, String registry, String repository)
            throws RegistryException, WebException {
        URI realm = realm(challenge, registry);
        boolean toldInTheClear = "http".equalsIgnoreCase(realm.getScheme())
                && "https".equalsIgnoreCase(refusal.uri().getScheme());
        if (toldInTheClear && !(credentials instanceof Credentials.Anonymous)) {
            throw new RegistryException(registry + ": it wants the password sent to " + Query.shown(realm)
                    + " in the clear, which is refused");
        }
        String scope = challenge.parameter("scope").isEmpty()
                ? "repository:" + repository + ":pull"
                : challenge.parameter("scope");
        Query query = credentials instanceof Credentials.Identity identity
                ? Query.post(
                        realm,
                        "grant_type=refresh_token&client_id=hull&service=" + encoded(challenge.parameter("service"))
                                + "&scope=" + encoded(scope) + "&refresh_token=" + encoded(identity.token()))
                : Query.get(asked(realm, challenge.parameter("service"), scope));
        if (credentials instanceof Credentials.Password password) {
            query = query.with("authorization", password.basic());
        }
        try (Answer answer = web.ask(query)) {
            return token(answer, registry, credentials);
        }
    }

    private static URI realm(Challenge challenge, String registry) throws RegistryException {
        try {
            URI realm = new URI(challenge.parameter("realm"));
            if (realm.getHost() != null && ("https".equals(realm.getScheme()) || "http".equals(realm.getScheme()))) {
                return realm;
            }
        } catch (URISyntaxException e) {
            throw new RegistryException(registry + ": the server for tokens that it names is no address", 401);
        }
        throw new RegistryException(registry + ": the server for tokens that it names is no address", 401);
    }

    private static URI asked(URI realm, String service, String scope) {
        String query = (realm.getRawQuery() == null ? "" : realm.getRawQuery() + "&")
                + (service.isEmpty() ? "" : "service=" + encoded(service) + "&") + "scope=" + encoded(scope);
        String whole = realm.toString();
        int mark = whole.indexOf('?');
        return URI.create((mark < 0 ? whole : whole.substring(0, mark)) + "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(Answer answer, String registry, Credentials credentials)
            throws RegistryException, WebException {
        if (answer.status() != 200) {
            boolean known = !(credentials instanceof Credentials.Anonymous);
            throw new RegistryException(
                    registry + ": its server for tokens answers " + answer.status()
                            + (known ? ": the login is not valid: docker login " : ": docker login ") + registry,
                    answer.status());
        }
        Reading<Node> json = Json.read(Source.of("token", answer.bytes(LARGEST)), Layer.FILE, Limits.DEFAULT);
        if (!json.values().isEmpty() && json.values().getFirst() instanceof Node.Obj obj) {
            String token = obj.text("token").isEmpty() ? obj.text("access_token") : obj.text("token");
            if (!token.isEmpty() && Query.isPlain(token)) {
                return token;
            }
        }
        throw new RegistryException(registry + ": its server for tokens gives none in its answer");
    }
}
