package dev.hull.scan.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed: those that come with the JDK, then the files that the user names, then {@code SSL_CERT_FILE} or else
 * the machine's own bundle, where a company's authority usually stands. What is further back is read only where what is before did not do.
 */
final class Authorities {
    private static final List<String> BUNDLES = List.of(
            "/etc/ssl/certs/ca-certificates.crt", // Debian, Alpine
            "/etc/pki/tls/certs/ca-bundle.crt", // Fedora, RHEL
            "/etc/ssl/ca-bundle.pem", // SUSE
            "/etc/ssl/cert.pem"); // BSD, macOS

    private final Map<String, String> environment;
    private final List<Path> named;
    private @Nullable SSLSocketFactory verified;
    private @Nullable SSLSocketFactory unverified;

    Authorities(WebSettings settings) {
        environment = settings.environment();
        named = settings.authorities();
    }

    synchronized SSLSocketFactory verified() throws IOException {
        if (verified == null) {
            verified = factory(new Several(
                    List.of(() -> manager(null), () -> manager(store(named)), () -> manager(store(machine())))));
        }
        return verified;
    }

    /** {@return a factory that takes any certificate} For hosts that the user named as insecure. */
    synchronized SSLSocketFactory unverified() throws IOException {
        if (unverified == null) {
            unverified = factory(new Several(List.of()));
        }
        return unverified;
    }

    private static SSLSocketFactory factory(TrustManager manager) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS can't be set up: " + e.getMessage(), e);
        }
    }

    private List<Path> machine() {
        String file = environment.getOrDefault("SSL_CERT_FILE", "");
        if (!file.isEmpty()) {
            return List.of(Path.of(file));
        }
        return BUNDLES.stream().map(Path::of).filter(Files::isReadable).limit(1).toList();
    }

    private static KeyStore store(List<Path> files) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Path file : files) {
                for (Certificate certificate : certificates(file)) {
                    store.setCertificateEntry("a" + number++, certificate);
                }
            }
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("certificates can't be read: " + e.getMessage(), e);
        }
    }

    private static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                // Some distributions ship a JDK without any, and such a manager fails otherwise than by disbelief.
                if (extended.getAcceptedIssuers().length == 0) {
                    throw new CertificateException("no authority of certificates is known");
                }
                return extended;
            }
        }
        throw new GeneralSecurityException("no trust manager for X.509");
    }

    /** Where one comes from, made when first wanted. */
    private interface Making {
        X509ExtendedTrustManager make() throws GeneralSecurityException;
    }

    /** Asks one after the other; the first that believes decides. With none at all, everything is believed. */
    private static final class Several extends X509ExtendedTrustManager {
        private final List<Making> makings;
        private final Map<Integer, X509ExtendedTrustManager> made = new HashMap<>();

        Several(List<Making> makings) {
            this.makings = List.copyOf(makings);
        }

        /** One way of asking one of them. */
        private interface Question {
            void ask(X509ExtendedTrustManager manager) throws CertificateException;
        }

        private void ask(Question question) throws CertificateException {
            @Nullable CertificateException first = null;
            for (int i = 0; i < makings.size(); i++) {
                try {
                    question.ask(manager(i));
                    return;
                } catch (CertificateException e) {
                    first = first == null ? e : first;
                }
            }
            if (first != null) {
                throw first;
            }
        }

        private synchronized X509ExtendedTrustManager manager(int index) throws CertificateException {
            try {
                X509ExtendedTrustManager known = made.get(index);
                if (known == null) {
                    known = makings.get(index).make();
                    made.put(index, known);
                }
                return known;
            } catch (CertificateException e) {
                throw e;
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e.getMessage(), e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            ask(manager -> manager.checkServerTrusted(chain, type, socket));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            ask(manager -> manager.checkServerTrusted(chain, type, engine));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            ask(manager -> manager.checkServerTrusted(chain, type));
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("there are no clients here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("there are no clients here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("there are no clients here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
