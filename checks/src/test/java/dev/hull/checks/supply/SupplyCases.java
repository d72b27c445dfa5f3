package dev.hull.checks.supply;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.checks.Given.stage;
import static dev.hull.checks.Given.written;
import static dev.hull.model.Fields.COMMAND;

import dev.hull.checks.Case;
import dev.hull.model.ComposeProject;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Items;
import dev.hull.model.Location;
import dev.hull.model.SubjectRef;
import java.util.List;

/** Cases of this area. */
public final class SupplyCases {
    private static final String PIPE = "supply.remote-pipe-shell";
    private static final String BUILD = "supply.insecure-build";

    public static final List<Case> ROWS = List.of(
            of(
                    PIPE,
                    "piped",
                    run("set -e; curl -fsSL https://example.com/i.sh | sudo -E bash -s -- --yes"),
                    "high: Dockerfile: a build step lets bash run what it has just downloaded"),
            of(
                    PIPE,
                    "through another program",
                    run("wget -qO- https://example.com/i.gz | gunzip | python3 -"),
                    "high: Dockerfile: a build step lets python3 run what it has just downloaded"),
            of(
                    PIPE,
                    "substituted",
                    run("sh -c \"$(curl -fsSL https://example.com/i.sh)\""),
                    "high: Dockerfile: a build step lets sh run what it has just downloaded"),
            of(
                    PIPE,
                    "as a file",
                    run("bash <(curl -s https://example.com/i.sh)"),
                    "high: Dockerfile: a build step lets bash run what it has just downloaded"),
            of(
                    PIPE,
                    "at start",
                    docker().list(COMMAND, "sh", "-c", "curl https://example.com/i.sh | sh"),
                    "high: web: the start command lets sh run what it has just downloaded"),
            of(
                    PIPE,
                    "to a file, to tar, in a quoted word",
                    run(
                            "curl -o i.sh https://example.com/i.sh && sh i.sh; curl -s https://example.com/a.tgz | tar xz; echo 'curl x | sh'; bash < i.sh")),
            of(
                    BUILD,
                    "flags of a step",
                    run("make", "--security=insecure", "--mount=type=cache,target=/root"),
                    "high: Dockerfile: the build runs outside its sandbox (--security=insecure)"),
            of(
                    BUILD,
                    "a project's build",
                    build("host", true, written("network.host")),
                    "high: shop: the build runs outside its sandbox (privileged: true)",
                    "high: shop: the build runs outside its sandbox (network: host)",
                    "high: shop: the build runs outside its sandbox (network.host)"),
            of(BUILD, "inside", run("make", "--network=none")),
            of(BUILD, "an ordinary build", build("", false, Items.none())));

    private SupplyCases() {}

    private static Estate run(String text, String... flags) {
        return stage(
                "debian:12",
                "",
                Items.none(),
                Items.none(),
                List.of(new DockerfileStage.Run(text, List.of(flags), Location.NONE)));
    }

    private static Estate build(String network, boolean privileged, Items<String> entitlements) {
        ComposeProject.Build build = new ComposeProject.Build(
                SubjectRef.of("compose", "shop", "web"),
                ".",
                "Dockerfile",
                "",
                Items.none(),
                entitlements,
                privileged,
                network,
                Location.NONE);
        ComposeProject project = new ComposeProject(
                SubjectRef.of("compose", "", "shop"), List.of(), List.of(), List.of(build), List.of(), Location.NONE);
        return new Estate(List.of(), List.of(project), List.of(), List.of(), List.of(), List.of());
    }
}
