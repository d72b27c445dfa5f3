package dev.hull.checks.logging;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.model.Fields.LOG_DRIVER;
import static dev.hull.model.Fields.LOG_OPTIONS;

import dev.hull.checks.Case;
import dev.hull.checks.Given;
import dev.hull.model.KeyValue;
import java.util.List;

/** Cases of this area. */
public final class LoggingCases {
    private static final String NONE = "logging.driver-none";
    private static final String CLEAR = "logging.unencrypted";

    public static final List<Case> ROWS = List.of(
            of(NONE, "none", docker().set(LOG_DRIVER, "none"), "medium: web: what it says is thrown away"),
            of(
                    NONE,
                    "a variable decides",
                    docker().unresolved(LOG_DRIVER, "${DRIVER}"),
                    "medium? web may have no log: ${DRIVER} decides"),
            of(NONE, "left out, and another", docker().implied(LOG_DRIVER, "json-file")),
            of(
                    CLEAR,
                    "syslog",
                    driver("syslog", "syslog-address", "udp://10.0.0.9:514"),
                    "medium: web: syslog ships the log in the clear (syslog-address)"),
            of(
                    CLEAR,
                    "gelf has no other way",
                    driver("gelf", "gelf-address", "tcp://logs.example.com:12201"),
                    "medium: web: gelf ships the log in the clear (gelf-address)"),
            of(
                    CLEAR,
                    "fluentd",
                    driver("fluentd", "fluentd-address", "logs.example.com:24224"),
                    "medium: web: fluentd ships the log in the clear (fluentd-address)"),
            of(CLEAR, "TLS", driver("syslog", "syslog-address", "tcp+tls://logs.example.com:6514")),
            of(CLEAR, "this host", driver("fluentd", "fluentd-address", "localhost:24224")),
            of(CLEAR, "an option of another driver", driver("json-file", "syslog-address", "udp://10.0.0.9")));

    private LoggingCases() {}

    private static Given driver(String driver, String option, String value) {
        return docker().set(LOG_DRIVER, driver).list(LOG_OPTIONS, new KeyValue(option, value));
    }
}
