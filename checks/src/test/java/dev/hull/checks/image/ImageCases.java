package dev.hull.checks.image;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.checks.Given.stage;
import static dev.hull.model.Fields.IMAGE;

import dev.hull.checks.Case;
import dev.hull.checks.Given;
import dev.hull.checks.GivenImage;
import dev.hull.model.Distro;
import dev.hull.model.ImageRef;
import dev.hull.model.KeyValue;
import dev.hull.model.Notable;
import dev.hull.model.Notable.Password;
import dev.hull.model.Platform;
import dev.hull.model.ProcessFacts;
import java.util.List;

/** Cases of this area. {@link Case#TODAY} is the day of the check. */
public final class ImageCases {
    private static final String LATEST = "image.latest-tag";
    private static final String END = "image.end-of-life";
    private static final String TRUST = "image.untrusted-registry";
    private static final String SET_ID = "image.setuid-files";
    private static final String ACCOUNTS = "image.weak-accounts";
    private static final String DIGEST = "@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final Distro DEBIAN = new Distro("debian", "11", "bullseye", "Debian GNU/Linux 11", List.of());

    public static final List<Case> ROWS = List.of(
            of(LATEST, "latest", image("app:latest"), "medium: web: app:latest is whatever was pushed last"),
            of(
                    LATEST,
                    "no tag, a port in the registry",
                    image("registry.example.com:5000/app"),
                    "medium: web: registry.example.com:5000/app has neither tag nor digest, so it is whatever was pushed last"),
            of(
                    LATEST,
                    "a variable decides",
                    docker().unresolved(IMAGE, "app:${TAG}"),
                    "medium? web may run whatever was pushed last: app:${TAG} decides"),
            of(
                    LATEST,
                    "a stage",
                    stage("node", ""),
                    "medium: Dockerfile: node has neither tag nor digest, so it is whatever was pushed last"),
            of(LATEST, "a version, and a digest", image("app:1.4")),
            of(LATEST, "a digest beside latest", image("app:latest" + DIGEST)),
            of(LATEST, "built here", built("app")),
            of(LATEST, "nothing below", stage("scratch", "")),
            of(LATEST, "another stage", stage("node:22", "builder").and(stage("builder", ""))),
            of(
                    END,
                    "an image that was read, of a distribution at its end",
                    GivenImage.of("app", "", "", "", DEBIAN.endingAt("2026-06-30")),
                    "medium: shop: shop.tar stands on debian 11, out of support since 2026-06-30"),
            of(
                    END,
                    "an image that was read, of a distribution with a future",
                    GivenImage.of("app", "", "", "", DEBIAN.endingAt("2028-06-30"))),
            of(
                    "user.root",
                    "an image that was read",
                    GivenImage.of("0", "", "", "", DEBIAN),
                    "medium: shop starts as root: the image says so"),
            of("user.root", "an image that names a user", GivenImage.of("app", "", "", "", DEBIAN)),
            of(
                    END,
                    "a line of Node.js",
                    image("node:16-slim"),
                    "medium: web: node:16-slim is out of support since 2023-09-11; the newest line is 26"),
            of(
                    END,
                    "however it is written",
                    image("docker.io/library/postgres:13.4-alpine"),
                    "medium: web: docker.io/library/postgres:13.4-alpine is out of support since 2025-11-13; the newest line is 18"),
            of(
                    END,
                    "two numbers",
                    stage("python:3.6.15-slim", ""),
                    "medium: Dockerfile: python:3.6.15-slim is out of support since 2021-12-23; the newest line is 3.14"),
            of(
                    END,
                    "a tag that moves along lines that are all over",
                    image("redis:5"),
                    "medium: web: redis:5 is out of support since 2022-04-27; the newest line is 8.10"),
            of(
                    END,
                    "a code name",
                    image("debian:buster-slim"),
                    "medium: web: debian:buster-slim is out of support since 2024-06-30; the newest line is 13"),
            of(
                    END,
                    "the distribution below",
                    image("node:24-alpine3.18"),
                    "medium: web: node:24-alpine3.18 stands on alpine-linux 3.18, out of support since 2025-05-09"),
            of(
                    END,
                    "a retired project",
                    image("registry.example.com/ingress-nginx/controller:v1.11.2"),
                    "medium: web: nobody maintains registry.example.com/ingress-nginx/controller:v1.11.2 any more, since 2026-03"),
            of(END, "supported", image("node:24")),
            of(END, "a tag that moves along lines of which one lives", image("mysql:8")),
            of(END, "no version", image("node:latest")),
            of(END, "somebody's own of that name", image("registry.example.com/node:16")),
            of(END, "a product that nobody knows", image("example/app:1")),
            of(
                            TRUST,
                            "elsewhere",
                            image("nginx:1.27"),
                            "medium: web: nginx:1.27 comes from none of your trusted registries")
                    .trusting("registry.example.com/*", "docker.io/shop"),
            of(
                            TRUST,
                            "a neighbour of that name",
                            image("registry.example.com/shop-two/app:1"),
                            "medium: web: registry.example.com/shop-two/app:1 comes from none of your trusted registries")
                    .trusting("registry.example.com/shop/*"),
            of(
                            TRUST,
                            "a pattern that ends inside a name",
                            image("registry.example.com/shop-two/app:1"),
                            "medium: the trusted pattern registry.example.com/shop* ends inside a name and covers what others may register")
                    .trusting("registry.example.com/shop*"),
            of(TRUST, "trusted", image("registry.example.com/shop/app:1")).trusting("registry.example.com/shop/*"),
            of(TRUST, "trusted by its full name", image("nginx:1.27")).trusting("docker.io/library"),
            of(TRUST, "no patterns", image("nginx:1.27")),
            of(
                    SET_ID,
                    "a shell that nobody installed",
                    GivenImage.holding(List.of("bash"), program("usr/local/bin/admin", 04755, "", false)),
                    "medium: shop: /usr/local/bin/admin runs with the rights of its owner or group (4755), and no package of the distribution installed it"),
            of(
                    SET_ID,
                    "a shell of the distribution, changed",
                    GivenImage.holding(List.of("bash"), program("usr/bin/bash", 04755, "bash", false)),
                    "medium: shop: /usr/bin/bash runs with the rights of its owner or group (4755), and bash, which installed it, does not ship it so"),
            of(
                    SET_ID,
                    "a group's rights",
                    GivenImage.holding(List.of(), program("opt/tool", 02755, "", false)),
                    "low: shop: /opt/tool runs with the rights of its owner or group (2755), and no package of the distribution installed it"),
            of(
                    SET_ID,
                    "as Debian ships it",
                    GivenImage.holding(List.of("util-linux"), program("usr/bin/su", 04755, "util-linux", false))),
            of(
                    SET_ID,
                    "as its package says",
                    GivenImage.holding(List.of(), program("usr/bin/odd", 04755, "odd", true))),
            of(
                    SET_ID,
                    "a program that somebody gave a way to root",
                    GivenImage.holding(List.of(), new Notable.Capable("app/tool", List.of("SYS_ADMIN"), "", 0)),
                    "medium: shop: /app/tool gives SYS_ADMIN to whoever runs it, and no package of the distribution installed it"),
            of(
                    SET_ID,
                    "a server that may open low ports",
                    GivenImage.holding(List.of(), new Notable.Capable("app/web", List.of("NET_BIND_SERVICE"), "", 0)),
                    "low: shop: /app/web gives NET_BIND_SERVICE to whoever runs it, and no package of the distribution installed it"),
            of(
                    SET_ID,
                    "a capability that a package brought",
                    GivenImage.holding(
                            List.of(), new Notable.Capable("usr/bin/ping", List.of("NET_RAW"), "iputils-ping", 0))),
            of(
                    ACCOUNTS,
                    "an empty password in shadow",
                    GivenImage.holding(
                            List.of(),
                            passwd("root", 0, "/bin/ash", Password.ELSEWHERE),
                            shadow("root", Password.EMPTY)),
                    "high: shop: root has an empty password and a shell to log in"),
            of(
                    ACCOUNTS,
                    "an empty password in passwd, and no shell named",
                    GivenImage.holding(List.of(), passwd("app", 1000, "", Password.EMPTY)),
                    "high: shop: app has an empty password and a shell to log in"),
            of(
                    ACCOUNTS,
                    "a second root",
                    GivenImage.holding(
                            List.of(),
                            passwd("root", 0, "/bin/sh", Password.LOCKED),
                            passwd("admin", 0, "/bin/sh", Password.LOCKED)),
                    "high: shop: admin has uid 0, which is root's"),
            of(
                    ACCOUNTS,
                    "two names for one",
                    GivenImage.holding(
                            List.of(),
                            passwd("a", 7, "/bin/sh", Password.LOCKED),
                            passwd("b", 7, "/bin/sh", Password.LOCKED)),
                    "low: shop: b has uid 7, which is a's"),
            of(
                    ACCOUNTS,
                    "locked, or without a shell",
                    GivenImage.holding(
                            List.of(),
                            passwd("root", 0, "/bin/bash", Password.ELSEWHERE),
                            shadow("root", Password.LOCKED),
                            passwd("daemon", 1, "/usr/sbin/nologin", Password.EMPTY),
                            passwd("nobody", -1, "/bin/false", Password.EMPTY))));

    private ImageCases() {}

    private static Notable program(String path, int mode, String owner, boolean shipped) {
        return new Notable.SetId(path, mode, 0, 0, owner, shipped, 0);
    }

    private static Notable passwd(String name, int uid, String shell, Password password) {
        return new Notable.Account("etc/passwd", name, uid, shell, password, 0);
    }

    private static Notable shadow(String name, Password password) {
        return new Notable.Account("etc/shadow", name, -1, "", password, 0);
    }

    private static Given image(String reference) {
        return docker().set(IMAGE, ImageRef.parse(reference));
    }

    private static Given built(String reference) {
        Platform.Docker platform = new Platform.Docker(false, "Dockerfile", "", List.<KeyValue>of(), ProcessFacts.NONE);
        return docker(platform).set(IMAGE, ImageRef.parse(reference));
    }
}
