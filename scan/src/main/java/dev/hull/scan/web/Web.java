package dev.hull.scan.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Asks servers over HTTP/1.1. Connections are kept and used again; a question that fails for a reason that may pass is asked again after a
 * pause; redirects are followed, and what proves who asks ({@code Authorization}) stays with the place that it was meant for. For any
 * number of threads.
 */
public final class Web implements Closeable {
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    private final WebSettings settings;
    private final Dialler dialler;
    private final Map<Place, Deque<Connection>> idle = new HashMap<>();
    private boolean closed;

    public Web(WebSettings settings) {
        this.settings = settings;
        this.dialler = new Dialler(settings);
    }

    /** {@return what the server behind a Unix socket says, whatever the status is} Asked once; to be closed. */
    public static Answer atSocket(Path socket, Query query, Patience patience) throws IOException {
        UnixWire wire = UnixWire.open(socket, patience.stall());
        return new Connection(wire, false, "", Web::quietly).ask(query, "localhost", patience);
    }

    /** {@return what a server without TLS says, whatever the status is, asked directly and once} To be closed. */
    public static Answer once(Query query, Patience patience) throws IOException {
        Place place = Place.of(query.uri());
        WebSettings settings = WebSettings.of(Map.of()).withPatience(patience);
        return new Dialler(settings).dial(place, Web::quietly).ask(query, place.authority(), patience);
    }

    public WebSettings settings() {
        return settings;
    }

    /**
     * {@return what the server says in the end} Any status that asking again would not change is an answer, 404 as well as 200; it is to be
     * closed.
     *
     * @throws WebException if there is no answer, or none but "later" in all attempts
     */
    public Answer ask(Query query) throws WebException {
        String last = "";
        int status = 0;
        for (int attempt = 1; attempt <= settings.patience().attempts(); attempt++) {
            Pause pause;
            try {
                Answer answer = follow(query);
                if (!PASSING.contains(answer.status())) {
                    return answer;
                }
                status = answer.status();
                last = status + (status == 429 ? " (too many requests)" : " (a fault of the server)");
                pause = Pause.asked(answer, settings.patience(), attempt);
                answer.close();
            } catch (NotAgain | NoHttp | UnknownHostException | SSLException e) {
                throw new WebException(Query.shown(query.uri()) + ": " + reason(e), 0);
            } catch (WebException e) {
                throw e;
            } catch (IOException e) {
                last = reason(e);
                status = 0;
                pause = Pause.usual(settings.patience(), attempt);
            }
            if (pause.isTooLong()) {
                throw new WebException(
                        Query.shown(query.uri()) + ": " + last + ": it asks for " + pause.seconds()
                                + " seconds of quiet; try again after that",
                        status);
            }
            if (attempt < settings.patience().attempts()) {
                settings.notes()
                        .accept(Query.shown(query.uri()) + ": " + last + "; again in " + pause.seconds() + " s");
                pause.sleep();
            }
        }
        throw new WebException(
                Query.shown(query.uri()) + ": " + last + ", "
                        + settings.patience().attempts() + " times",
                status);
    }

    private Answer follow(Query query) throws IOException {
        Query next = query;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = once(next);
            if (!ELSEWHERE.contains(answer.status())
                    || answer.header("location").isEmpty()) {
                return answer;
            }
            String location = answer.header("location");
            answer.close();
            next = redirected(next, location);
        }
        throw new NotAgain("redirected more than " + MOST_REDIRECTS + " times");
    }

    private Query redirected(Query query, String location) throws IOException {
        URI to;
        try {
            to = query.uri().resolve(new URI(location));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new NotAgain("redirected to what is no address");
        }
        Place from = Place.of(query.uri());
        Place place = Place.of(to);
        if (from.isSecret() && !place.isSecret()) {
            throw new NotAgain("redirected from https to http at " + place.host() + ", which is refused");
        }
        Query next = query.to(to);
        return from.equals(place) ? next : next.with("authorization", "").with("cookie", "");
    }

    private Answer once(Query query) throws IOException {
        Place place = Place.of(query.uri());
        Connection connection = connection(place);
        boolean fresh = connection.isFresh();
        try {
            return connection.ask(query, place.authority(), settings.patience());
        } catch (SocketTimeoutException | NoHttp e) {
            throw e;
        } catch (IOException e) {
            if (fresh) {
                throw e;
            }
            return dialler.dial(place, free -> keep(place, free)).ask(query, place.authority(), settings.patience());
        }
    }

    private Connection connection(Place place) throws IOException {
        synchronized (idle) {
            Deque<Connection> waiting = idle.get(place);
            if (waiting != null && !waiting.isEmpty()) {
                return waiting.pop();
            }
        }
        return dialler.dial(place, free -> keep(place, free));
    }

    private void keep(Place place, Connection connection) {
        synchronized (idle) {
            if (!closed) {
                idle.computeIfAbsent(place, _ -> new ArrayDeque<>()).push(connection);
                return;
            }
        }
        quietly(connection);
    }

    private static void quietly(Connection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It is of no use any more, whether it closes or not.
        }
    }

    /** {@return what went wrong, as a sentence without its address} */
    static String reason(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case UnknownHostException _ -> "no such host, or no network";
            case SocketTimeoutException _ -> message.contains("timed out") ? "no answer in time" : message;
            case NoRouteToHostException _ -> "there is no way to it";
            case ConnectException _ -> "nothing listens there (" + message.toLowerCase(java.util.Locale.ROOT) + ")";
            case SSLException _ -> secretReason(message);
            default -> message;
        };
    }

    private static String secretReason(String message) {
        if (message.contains("PKIX") || message.contains("certificate")) {
            return "its certificate is not trusted: name its authority's file (SSL_CERT_FILE=FILE), or the host as insecure";
        }
        return message.contains("Unsupported or unrecognized SSL message")
                ? "it speaks no TLS: name the host as insecure if it should be spoken to in the clear"
                : "TLS: " + message;
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.values().forEach(waiting -> waiting.forEach(Web::quietly));
            idle.clear();
        }
    }
}
