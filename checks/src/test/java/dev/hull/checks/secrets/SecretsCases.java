package dev.hull.checks.secrets;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.checks.Given.pod;
import static dev.hull.checks.Given.stage;
import static dev.hull.checks.Given.written;
import static dev.hull.model.Fields.ANNOTATIONS;
import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.ENVIRONMENT;
import static dev.hull.model.Fields.HEALTH_CHECK;
import static dev.hull.model.Fields.LABELS;
import static dev.hull.model.Fields.LOG_OPTIONS;
import static dev.hull.model.Fields.MOUNTS;

import dev.hull.checks.Case;
import dev.hull.checks.Given;
import dev.hull.checks.GivenImage;
import dev.hull.model.ComposeProject;
import dev.hull.model.Distro;
import dev.hull.model.DockerfileStage;
import dev.hull.model.EnvVar;
import dev.hull.model.Estate;
import dev.hull.model.HealthCheck;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Mount;
import dev.hull.model.Notable;
import dev.hull.model.Origin;
import dev.hull.model.SubjectRef;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cases of this area. The credentials are made up, and put together here so that no scanner takes this file for one that holds any. */
public final class SecretsCases {
    private static final String IN_IMAGE = "secrets.in-image";
    private static final String ENV = "secrets.in-env";
    private static final String FILE = "secrets.in-env-file";
    private static final String ARG = "secrets.in-arg";
    private static final String RUN = "secrets.in-run";
    private static final String IN_COMMAND = "secrets.in-command";
    private static final String CONFIG = "secrets.in-config";
    private static final String TOKEN = "secrets.known-token";
    private static final String STOCK = "secrets.default-password";
    private static final String HOST = "secrets.host-credentials";

    private static final String GITHUB = "ghp" + "_1b5nVqKz8Rt3LmXw0YcJd7Fh2Gs9Pa4Ue6Qo";
    private static final String AWS_ID = "AKIA" + "2QWERT7UIOP4ASDF";

    public static final List<Case> ROWS = List.of(
            of(
                    IN_IMAGE,
                    "a key in a layer",
                    GivenImage.holding(List.of(), new Notable.Credential("root/.ssh/id_rsa", "private key", 0, -1)),
                    "high: shop: /root/.ssh/id_rsa holds a credential (private key), layer 1"),
            of(
                    IN_IMAGE,
                    "a key that a later layer deletes",
                    GivenImage.holding(List.of(), new Notable.Credential("root/.ssh/id_rsa", "private key", 0, 2)),
                    "high: shop: /root/.ssh/id_rsa holds a credential (private key), layer 1; layer 3 deletes it, and it is still in the image"),
            of(IN_IMAGE, "an image without any", GivenImage.holding(List.of())),
            of(
                    ENV,
                    "in the configuration of an image",
                    GivenImage.of("app", "DB_PASSWORD", "mysecretpassword", "", Distro.NONE),
                    "high: shop: the value of DB_PASSWORD becomes part of the image (16 characters)"),
            of(
                    RUN,
                    "in the history of an image",
                    GivenImage.of(
                            "app", "", "", "RUN /bin/sh -c curl -u app:Xk9f2mQ8 https://example.com/a", Distro.NONE),
                    "high: shop: a build step holds a credential (-u, 8 characters)"),
            of(
                    ENV,
                    "by its name",
                    env("DB_PASSWORD", "mysecretpassword"),
                    "high: web: the value of DB_PASSWORD stands in the file (16 characters)"),
            of(
                    ENV,
                    "by another name, in another case",
                    env("dbPassword", "abc123"),
                    "high: web: the value of dbPassword stands in the file (6 characters)"),
            of(
                    ENV,
                    "by its own form",
                    env("DATABASE_URL", "postgres://app:Xk9f2mQ@db/app"),
                    "high: web: the value of DATABASE_URL stands in the file (29 characters)"),
            of(
                    ENV,
                    "as a setting inside the value",
                    docker().list(
                                    ENVIRONMENT,
                                    EnvVar.literal("JAVA_OPTS", "-Xmx1g -Djavax.net.ssl.trustStorePassword=h7Gq2Lx9"),
                                    EnvVar.literal("JDBC_URL", "jdbc:mysql://db/app?user=app&password=h7Gq2Lx9&x=1"),
                                    EnvVar.literal("OPTS", "--password=${PW} --user=app")),
                    "high: web: the value of JAVA_OPTS stands in the file (50 characters)",
                    "high: web: the value of JDBC_URL stands in the file (50 characters)"),
            of(
                    ENV,
                    "in an image",
                    stage(
                            "debian:12",
                            "",
                            written(EnvVar.literal("API_KEY", "sk-1234567890abcdef")),
                            Items.none(),
                            List.of()),
                    "high: Dockerfile: the value of API_KEY becomes part of the image (19 characters)"),
            of(ENV, "a file", env("POSTGRES_PASSWORD_FILE", "/run/secrets/db_password")),
            of(
                    ENV,
                    "a path, a variable, a placeholder, a switch",
                    docker().list(
                                    ENVIRONMENT,
                                    EnvVar.literal("TLS_SECRET", "/run/tls"),
                                    EnvVar.literal("DB_PASSWORD", "${DB_PASSWORD}"),
                                    EnvVar.literal("API_TOKEN", "<your token>"),
                                    EnvVar.literal("REQUIRE_AUTH", "true"),
                                    EnvVar.literal("PASSWORD", ""))),
            of(
                    ENV,
                    "a reference to a Secret",
                    docker().list(ENVIRONMENT, new EnvVar("TOKEN", EnvVar.From.SECRET, "api/token"))),
            of(
                    ENV,
                    "names that only sound alike",
                    docker().list(
                                    ENVIRONMENT,
                                    EnvVar.literal("TOKEN_URL", "https://example.com/token"),
                                    EnvVar.literal("PASSWORD_MIN_LENGTH", "12"),
                                    EnvVar.literal("MAX_TOKENS", "40960000"),
                                    EnvVar.literal("PUBLIC_KEY", "MIIBIjANBgkq"),
                                    EnvVar.literal("KEYBOARD", "qwertzuiop"),
                                    EnvVar.literal("AUTHOR", "somebody"))),
            of(
                    FILE,
                    "a variable of an env file",
                    docker().list(ENVIRONMENT, new EnvVar("DB_PASSWORD", EnvVar.From.FILE, "h7Gq2Lx9")),
                    "medium: web: the value of DB_PASSWORD comes from a file in the clear (8 characters)"),
            of(
                    FILE,
                    "a secret's file, and the project's own",
                    project(
                            new ComposeProject.ConfigItem("secret", "db", "db.txt", "h7Gq2Lx9\n", Location.NONE),
                            new ComposeProject.ConfigItem(
                                    "dotenv", ".env", ".env", "TAG=1.4\nDB_PASSWORD=h7Gq2Lx9\n", Location.NONE)),
                    "medium: shop: the secret db lies in the clear in db.txt",
                    "medium: shop: the value of DB_PASSWORD comes from a file in the clear (8 characters)"),
            of(
                    FILE,
                    "an external secret, and plain settings",
                    project(
                            new ComposeProject.ConfigItem("secret", "db", "", "", Location.NONE),
                            new ComposeProject.ConfigItem("dotenv", ".env", ".env", "TAG=1.4\n", Location.NONE))),
            of(
                    ARG,
                    "a default",
                    stage("debian:12", "", Items.none(), written(new KeyValue("NPM_TOKEN", "x7Gq2Lx9Qw")), List.of()),
                    "high: Dockerfile: the value of build argument NPM_TOKEN stays in the image's history (10 characters)"),
            of(
                    ARG,
                    "none, and a version",
                    stage(
                            "debian:12",
                            "",
                            Items.none(),
                            written(new KeyValue("NPM_TOKEN", ""), new KeyValue("TAG", "1.4")),
                            List.of())),
            of(
                    RUN,
                    "written to a file",
                    run("echo \"password123\" > /app/config/db.pwd"),
                    "high: Dockerfile: a build step holds a credential (db.pwd, 11 characters)"),
            of(
                    RUN,
                    "piped, passed, and exported",
                    run(
                            "echo 'root:h7Gq2Lx9' | chpasswd && mysql -ph7Gq2Lx9 -e 'select 1' && export DB_PASSWORD=h7Gq2Lx9"),
                    "high: Dockerfile: a build step holds a credential (chpasswd, 8 characters)",
                    "high: Dockerfile: a build step holds a credential (-p, 8 characters)",
                    "high: Dockerfile: a build step holds a credential (DB_PASSWORD, 8 characters)"),
            of(
                    RUN,
                    "a mounted secret, a variable, another file",
                    run(
                            "TOKEN=$(cat /run/secrets/token) npm ci && mysql -p\"$PW\" && echo hello > /etc/motd && mkdir -p /app")),
            of(
                    IN_COMMAND,
                    "an option, in one word or two",
                    docker().list(ENTRYPOINT, "cache-server")
                            .list(COMMAND, "--requirepass", "h7Gq2Lx9", "--auth-token=h7Gq2Lx9Qw"),
                    "high: web: a credential stands in the command (--requirepass, 8 characters)",
                    "high: web: a credential stands in the command (--auth-token, 10 characters)"),
            of(
                    IN_COMMAND,
                    "inside a shell's word, and a health check",
                    docker().list(COMMAND, "sh", "-c", "exec app --password h7Gq2Lx9")
                            .set(HEALTH_CHECK, new HealthCheck(List.of("CMD", "redis-cli", "-a", "h7Gq2Lx9", "ping"))),
                    "high: web: a credential stands in the command (--password, 8 characters)",
                    "high: web: a credential stands in the command (-a, 8 characters)"),
            of(
                    IN_COMMAND,
                    "an option of the log driver",
                    docker().list(LOG_OPTIONS, new KeyValue("splunk-token", "176FCEBF4CF54EDF")),
                    "high: web: a credential stands in the command (splunk-token, 16 characters)"),
            of(
                    IN_COMMAND,
                    "a file, a variable, a switch",
                    docker().list(
                                    COMMAND,
                                    "app",
                                    "--password-file",
                                    "/run/secrets/db",
                                    "--token",
                                    "$TOKEN",
                                    "--no-password",
                                    "-v")),
            of(
                    CONFIG,
                    "by key, by value and inside a file",
                    config(
                            "db_password",
                            "abc123",
                            "url",
                            "amqp://app:Xk9f2mQ@mq/",
                            "app.ini",
                            "[db]\npassword = Xk9f2mQ\n"),
                    "high: conf: db_password holds a credential in the clear",
                    "high: conf: url holds a credential in the clear",
                    "high: conf: app.ini holds a credential in the clear"),
            of(
                    CONFIG,
                    "an annotation",
                    pod().list(ANNOTATIONS, new KeyValue("example.com/api-token", "x7Gq2Lx9Qw")),
                    "high: web: the label or annotation example.com/api-token holds a credential"),
            of(
                    CONFIG,
                    "plain settings",
                    config(
                            "db_user",
                            "postgres",
                            "message",
                            "this is a test",
                            "app.ini",
                            "[db]\nhost = db\npassword = ${PW}\n")),
            of(
                    TOKEN,
                    "wherever it stands",
                    docker().list(ENVIRONMENT, EnvVar.literal("X", GITHUB)).list(COMMAND, "app", "--id=" + AWS_ID),
                    "high: web: GitHub token stands in the clear (X), 40 characters",
                    "high: web: AWS access key stands in the clear, 20 characters"),
            of(
                    TOKEN,
                    "in a label, and by its name",
                    docker().list(LABELS, new KeyValue("note", "see " + GITHUB + "."))
                            .list(ENVIRONMENT, EnvVar.literal("HEROKU_KEY", "6f1d2c3b-4a59-4e8f-9b7a-0c1d2e3f4a5b")),
                    "high: web: Heroku key stands in the clear (HEROKU_KEY), 36 characters",
                    "high: web: GitHub token stands in the clear (note), 40 characters"),
            of(
                    TOKEN,
                    "examples of the makers, placeholders, and parts of longer words",
                    docker().list(
                                    ENVIRONMENT,
                                    EnvVar.literal("A", "AKIA" + "IOSFODNN7EXAMPLE"),
                                    EnvVar.literal("B", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
                                    EnvVar.literal("C", "x" + GITHUB),
                                    EnvVar.literal("D", GITHUB + "x"))),
            of(
                    STOCK,
                    "everybody tries it first",
                    env("POSTGRES_PASSWORD", "changeme"),
                    "high: web: POSTGRES_PASSWORD is set to a password that everybody tries first"),
            of(
                    STOCK,
                    "switched off",
                    docker().list(ENVIRONMENT, EnvVar.literal("POSTGRES_HOST_AUTH_METHOD", "trust"))
                            .list(COMMAND, "cache-server", "--protected-mode", "no"),
                    "high: web: POSTGRES_HOST_AUTH_METHOD switches authentication off",
                    "high: web: --protected-mode switches authentication off"),
            of(
                    STOCK,
                    "one of its own, and md5",
                    docker().list(
                                    ENVIRONMENT,
                                    EnvVar.literal("POSTGRES_PASSWORD", "h7Gq2Lx9"),
                                    EnvVar.literal("POSTGRES_HOST_AUTH_METHOD", "md5"))),
            of(
                    HOST,
                    "a user's, a node's, an agent's",
                    docker().list(
                                    MOUNTS,
                                    Mount.bind("~/.aws", "/root/.aws", true),
                                    Mount.bind("/etc/kubernetes/pki", "/pki", true),
                                    Mount.bind("/home/a/.docker/config.json", "/c.json", true)),
                    "high: web gets the credentials in ~/.aws",
                    "high: web gets the credentials in /etc/kubernetes/pki",
                    "high: web gets the credentials in /home/a/.docker/config.json"),
            of(
                    HOST,
                    "a variable that names it",
                    docker().unread(MOUNTS, "${SSH_AUTH_SOCK}:/agent"),
                    "high: web gets the credentials in ${SSH_AUTH_SOCK}"),
            of(
                    HOST,
                    "other folders",
                    docker().list(
                                    MOUNTS,
                                    Mount.bind("/srv/.awstats", "/a", true),
                                    Mount.bind("/etc/app", "/b", true))));

    private SecretsCases() {}

    private static Given env(String name, String value) {
        return docker().list(ENVIRONMENT, EnvVar.literal(name, value));
    }

    private static Estate run(String text) {
        return stage(
                "debian:12",
                "",
                Items.none(),
                Items.none(),
                List.of(new DockerfileStage.Run(text, List.of(), Location.NONE)));
    }

    private static Estate project(ComposeProject.ConfigItem... items) {
        ComposeProject project = new ComposeProject(
                SubjectRef.of("compose", "", "shop"),
                List.of(),
                List.of(),
                List.of(),
                Arrays.asList(items),
                Location.NONE);
        return new Estate(List.of(), List.of(project), List.of(), List.of(), List.of(), List.of());
    }

    private static Estate config(String... pairs) {
        List<Item<KeyValue>> data = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            data.add(new Item<>(new KeyValue(pairs[i], pairs[i + 1]), Origin.NOWHERE));
        }
        K8sObject.Meta meta = new K8sObject.Meta(
                "v1",
                SubjectRef.of("ConfigMap", "shop", "conf"),
                new Written.LeftOut<>(Location.NONE),
                List.of(),
                List.of(),
                false,
                Location.NONE);
        return new Estate(
                List.of(), List.of(), List.of(), List.of(new K8sObject.ConfigMap(meta, data)), List.of(), List.of());
    }
}
