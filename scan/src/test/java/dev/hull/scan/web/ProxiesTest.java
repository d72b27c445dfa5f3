package dev.hull.scan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProxiesTest {
    record Row(String direct, String address, boolean byProxy) {}

    static final List<Row> ROWS = List.of(
            new Row("", "https://a.example/", true),
            new Row("*", "https://a.example/", false),
            new Row("example", "https://a.example/", false),
            new Row("a.example", "https://a.example/", false),
            new Row(".example", "https://a.example/", false),
            new Row("*.example", "https://a.example/", false),
            new Row(".a.example", "https://a.example/", true),
            new Row("a.exam", "https://a.example/", true),
            new Row("b.example, A.EXAMPLE", "https://a.example/", false),
            new Row("a.example:443", "https://a.example/", false),
            new Row("a.example:5000", "https://a.example/", true),
            new Row("a.example:5000", "https://a.example:5000/", false),
            new Row("10.0.0.0/8", "https://10.2.3.4/", false),
            new Row("10.0.0.0/8", "https://11.2.3.4/", true),
            new Row("10.0.0.0/33", "https://10.2.3.4/", true),
            new Row("fd00::/8", "https://[fd12::1]/", false),
            new Row("10.0.0.0/8", "https://ten.example/", true),
            new Row("", "https://localhost:5000/", false),
            new Row("", "https://127.0.0.9/", false),
            new Row("", "https://[::1]/", false),
            new Row("", "https://127.example.com/", true));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsWhatIsReachedDirectly(Row row) throws Exception {
        Proxies proxies = new Proxies(Map.of("https_proxy", "proxy.example:3128", "NO_PROXY", row.direct()));
        assertThat(proxies.to(Place.of(URI.create(row.address()))).isPresent()).isEqualTo(row.byProxy());
    }

    @Test
    void takesWhatStandsForTheScheme() throws Exception {
        Proxies proxies = new Proxies(Map.of("HTTP_PROXY", "http://a.example:1", "ALL_PROXY", "http://b.example:2"));
        assertThat(proxies.to(Place.of(URI.create("http://x.example/"))))
                .get()
                .hasToString("Proxy[host=a.example, port=1, credentials=]");
        assertThat(proxies.to(Place.of(URI.create("https://x.example/"))))
                .get()
                .hasToString("Proxy[host=b.example, port=2, credentials=]");
    }

    @Test
    void saysWhichItCannotUse() {
        Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "socks5://me:secret@a.example"));
        assertThatThrownBy(() -> proxies.to(Place.of(URI.create("https://x.example/"))))
                .hasMessageContaining("write http://HOST:PORT")
                .hasMessageNotContaining("secret");
    }
}
