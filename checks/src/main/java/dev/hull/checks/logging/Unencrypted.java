package dev.hull.checks.logging;

import static dev.hull.model.Fields.LOG_DRIVER;
import static dev.hull.model.Fields.LOG_OPTIONS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a container says crosses the network in the clear. Which driver speaks which protocol is what the engine's own drivers document;
 * without an address syslog goes to the host's socket and fluentd to its loopback.
 *
 * <p>Fields: Docker {@code --log-driver}, {@code --log-opt}; Compose {@code logging}.
 */
final class Unencrypted {
    static final Check<Container> CHECK = Check.ofContainer("logging.unencrypted", Severity.MEDIUM, Unencrypted::look);

    private Unencrypted() {}

    private static List<Hit> look(Container container) {
        String driver = container.get(LOG_DRIVER).worst();
        List<Hit> hits = new ArrayList<>();
        for (Item<KeyValue> item : container.items(LOG_OPTIONS).known()) {
            if (isClear(driver, item.value())) {
                hits.add(Hit.on(LOG_OPTIONS, item.value().name(), item.at())
                        .arg("driver", driver)
                        .arg("option", item.value().name())
                        .remedy(new Remedy.Ask("collector", List.of())));
            }
        }
        return hits;
    }

    private static boolean isClear(String driver, KeyValue option) {
        String value = option.value();
        boolean away = !isHere(value);
        return switch (driver + " " + option.name()) {
            case "syslog syslog-address" -> away && (value.startsWith("tcp://") || value.startsWith("udp://"));
            case "gelf gelf-address" -> away;
            case "fluentd fluentd-address" -> away && !value.startsWith("tls://") && !value.startsWith("unix://");
            case "splunk splunk-url" -> away && value.startsWith("http://");
            case "splunk splunk-insecureskipverify", "syslog syslog-tls-skip-verify" -> value.equals("true");
            default -> false;
        };
    }

    private static boolean isHere(String address) {
        int scheme = address.indexOf("://");
        String host = scheme < 0 ? address : address.substring(scheme + 3);
        return host.startsWith("127.") || host.startsWith("localhost") || host.startsWith("[::1]");
    }
}
