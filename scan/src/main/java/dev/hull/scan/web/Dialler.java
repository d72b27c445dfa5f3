package dev.hull.scan.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections: straight or by a proxy, plain or with TLS. */
final class Dialler {
    private final WebSettings settings;
    private final Proxies proxies;
    private final Authorities authorities;

    Dialler(WebSettings settings) {
        this.settings = settings;
        this.proxies = new Proxies(settings.environment());
        this.authorities = new Authorities(settings);
    }

    Connection dial(Place place, Consumer<Connection> free) throws IOException {
        Optional<Proxies.Proxy> proxy = proxies.to(place);
        Socket socket =
                proxy.isPresent() ? open(proxy.get().host(), proxy.get().port()) : open(place.host(), place.port());
        try {
            if (place.isSecret()) {
                if (proxy.isPresent()) {
                    tunnel(socket, place, proxy.get());
                }
                return new Connection(Wire.OverSocket.of(secret(socket, place)), false, "", free);
            }
            String credentials = proxy.isPresent() ? proxy.get().credentials() : "";
            return new Connection(Wire.OverSocket.of(socket), proxy.isPresent(), credentials, free);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * All addresses of a name, one after the other: a machine may have no way to the first. Together they have as long as one: where a
     * wall swallows everything, a name with eight addresses would hold the user for minutes.
     */
    private Socket open(String host, int port) throws IOException {
        IOException last = new UnknownHostException(host);
        long end = System.nanoTime() + settings.patience().connect() * 1_000_000L;
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (int i = 0; i < addresses.length; i++) {
            long left = (end - System.nanoTime()) / 1_000_000;
            int share = (int) Math.max(500, left / (addresses.length - i));
            Socket socket = new Socket(java.net.Proxy.NO_PROXY);
            try {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(settings.patience().stall());
                socket.connect(new InetSocketAddress(addresses[i], port), share);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    private void tunnel(Socket socket, Place place, Proxies.Proxy proxy) throws IOException {
        String authority =
                (place.host().indexOf(':') < 0 ? place.host() : "[" + place.host() + "]") + ":" + place.port();
        String credentials =
                proxy.credentials().isEmpty() ? "" : "Proxy-Authorization: " + proxy.credentials() + "\r\n";
        socket.getOutputStream()
                .write(("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + credentials + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        Head head = Head.read(socket.getInputStream(), settings.patience().head());
        if (head.status() != 200) {
            throw new NotAgain("the proxy " + proxy.host() + ":" + proxy.port() + " answers " + head.status()
                    + (head.status() == 407 ? ": write its user and password into HTTPS_PROXY" : ""));
        }
    }

    private SSLSocket secret(Socket socket, Place place) throws IOException {
        boolean insecure =
                settings.plain().contains(place.authority()) || settings.plain().contains(place.host());
        SSLSocketFactory factory = insecure ? authorities.unverified() : authorities.verified();
        SSLSocket secret = (SSLSocket) factory.createSocket(socket, place.host(), place.port(), true);
        SSLParameters parameters = secret.getSSLParameters();
        if (!insecure) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        secret.setSSLParameters(parameters);
        socket.setSoTimeout(settings.patience().connect());
        secret.startHandshake();
        socket.setSoTimeout(settings.patience().stall());
        return secret;
    }
}
