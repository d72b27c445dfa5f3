package dev.hull.checks.secrets;

import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.ENVIRONMENT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.EnvVar;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.secrets.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A program is told to go without authentication, or with a password that everybody tries first.
 *
 * <p>Fields: environment, entry point, command.
 */
final class DefaultPassword {
    static final Check<Container> CHECK =
            Check.ofContainer("secrets.default-password", Severity.HIGH, DefaultPassword::look);

    private static final String ANY = "*";

    /** Variables of known images that switch authentication off, with the value that does. */
    private static final Map<String, String> SWITCHES = Map.ofEntries(
            Map.entry("POSTGRES_HOST_AUTH_METHOD", "trust"),
            Map.entry("ALLOW_EMPTY_PASSWORD", "yes"),
            Map.entry("ALLOW_ANONYMOUS_LOGIN", "yes"),
            Map.entry("ALLOW_PLAINTEXT_LISTENER", "yes"),
            Map.entry("MYSQL_ALLOW_EMPTY_PASSWORD", ANY),
            Map.entry("MARIADB_ALLOW_EMPTY_PASSWORD", ANY),
            Map.entry("MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", ANY),
            Map.entry("PERCONA_ALLOW_EMPTY_PASSWORD", ANY),
            Map.entry("NEO4J_AUTH", "none"),
            Map.entry("xpack.security.enabled", "false"),
            Map.entry("DISABLE_SECURITY_PLUGIN", "true"),
            Map.entry("DISABLE_SECURITY_DASHBOARDS_PLUGIN", "true"),
            Map.entry("GF_AUTH_ANONYMOUS_ENABLED", "true"),
            Map.entry("ME_CONFIG_BASICAUTH", "false"),
            Map.entry("CLICKHOUSE_SKIP_USER_SETUP", "1"));

    private static final Set<String> OPTIONS = Set.of(
            "--no-auth",
            "--noauth",
            "--skip-grant-tables",
            "--insecure",
            "--without-authentication",
            "--no-authentication");

    private static final Set<String> STOCK = Set.of(
            "password",
            "passwd",
            "admin",
            "root",
            "toor",
            "changeme",
            "change_me",
            "change-me",
            "changeit",
            "secret",
            "guest",
            "example",
            "test",
            "pass",
            "default",
            "letmein",
            "welcome",
            "qwerty",
            "1234",
            "12345",
            "123456",
            "12345678",
            "123456789",
            "postgres",
            "mysql",
            "mariadb",
            "mongo",
            "mongodb",
            "redis",
            "minio",
            "minioadmin",
            "rabbitmq",
            "rabbit",
            "elastic",
            "grafana",
            "sonar",
            "admin123",
            "password1",
            "password123",
            "p@ssw0rd",
            "passw0rd",
            "root123",
            "user",
            "keycloak",
            "nexus",
            "jenkins",
            "wordpress",
            "admin:admin",
            "neo4j/neo4j",
            "guest:guest");

    private DefaultPassword() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<EnvVar> item : container.items(ENVIRONMENT).known()) {
            if (item.value().isLiteral()) {
                variable(item, hits);
            }
        }
        for (Field.Many<String> field : List.of(ENTRYPOINT, COMMAND)) {
            words(container.items(field).known(), field, hits);
        }
        return hits;
    }

    private static void variable(Item<EnvVar> item, List<Hit> hits) {
        String name = item.value().name();
        String value = item.value().value().strip().toLowerCase(Locale.ROOT);
        String off = SWITCHES.getOrDefault(name, "");
        Hit hit = Hit.on(ENVIRONMENT, name, item.at()).arg("name", name).remedy(new Remedy.Ask("password", List.of()));
        if (!off.isEmpty() && (off.equals(value) || off.equals(ANY) && !value.isEmpty())) {
            hits.add(hit.message("off"));
        } else if (SecretName.is(name) && STOCK.contains(value)) {
            hits.add(hit);
        }
    }

    private static void words(List<Item<String>> words, Field<?> field, List<Hit> hits) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            String next = i + 1 < words.size() ? words.get(i + 1).value() : "";
            boolean redis = word.equals("--protected-mode") && next.equals("no") || word.equals("--protected-mode=no");
            boolean elastic = word.endsWith("xpack.security.enabled=false");
            if (OPTIONS.contains(word) || redis || elastic) {
                int equals = word.indexOf('=');
                String name = equals < 0 ? word : word.substring(0, equals);
                hits.add(Hit.on(field, name, words.get(i).at())
                        .message("off")
                        .arg("name", name)
                        .remedy(new Remedy.Ask("password", List.of())));
            }
        }
    }
}
