package dev.hull.benchmarks.fuzz;

import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.sbom.Bills;
import dev.hull.cli.Hull;
import dev.hull.formats.apparmor.AppArmor;
import dev.hull.formats.compose.ComposeFile;
import dev.hull.formats.dockerfile.Dockerfile;
import dev.hull.formats.falco.RuleFiles;
import dev.hull.formats.falco.RuleOptions;
import dev.hull.formats.json.Json;
import dev.hull.formats.kubernetes.Kubernetes;
import dev.hull.formats.kubernetes.ServerView;
import dev.hull.formats.oci.OciConfig;
import dev.hull.formats.platform.Defaults;
import dev.hull.formats.run.RunContext;
import dev.hull.formats.run.RunScript;
import dev.hull.formats.shell.Shell;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Yaml;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.scan.readers.Around;
import dev.hull.scan.readers.Look;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.store.DatabaseBuilder;
import dev.hull.vulns.store.Input;
import dev.hull.vulns.store.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The readers, in a list that one can read. A new reader adds its line. */
final class Readers {
    /** Small enough that going up to a limit takes milliseconds. */
    private static final Limits LIMITS = new Limits(1 << 20, 100, 200_000, 10_000);

    private static final Set<String> YAML = Set.of("yaml");
    private static final Set<String> JSON = Set.of("json");
    private static final Set<String> ANY = Set.of("yaml", "json", "sh", "Dockerfile");

    private static final List<Reader> FORMATS = List.of(
            new Reader("json", JSON, source -> Json.read(source, Layer.FILE, LIMITS)),
            new Reader("json-stream", JSON, source -> Json.stream(source, Layer.FILE, LIMITS)),
            new Reader("yaml-compose", YAML, source -> Yaml.read(source, Dialect.COMPOSE, LIMITS)),
            new Reader("compose", YAML, Readers::compose),
            new Reader("yaml-kubernetes", YAML, source -> Yaml.read(source, Dialect.KUBERNETES, LIMITS)),
            new Reader("kubernetes", YAML, source -> Kubernetes.read(source, Defaults.newest("kubernetes"), LIMITS)),
            new Reader("kubernetes-canonical", YAML, source -> ServerView.of(source, LIMITS)),
            new Reader("oci-config", JSON, source -> OciConfig.read(source, "box", Defaults.newest("runc"), LIMITS)),
            new Reader("dockerfile", Set.of("Dockerfile"), source -> Dockerfile.read(source, Map.of(), LIMITS)),
            new Reader("falco-rules", YAML, Readers::rules),
            new Reader("shell", Set.of("sh"), source -> Shell.parse(source, LIMITS)),
            new Reader("run-script", Set.of("sh"), Readers::runScript),
            new Reader("apparmor", Set.of("apparmor"), Readers::apparmor));

    /** The formats' own, those that the scan offers files to, the cataloguers, archives, recordings, and the whole road from bytes to a report. */
    static final List<Reader> ALL = Stream.of(
                    FORMATS.stream(),
                    dev.hull.scan.readers.Readers.ALL.stream().map(Readers::scans),
                    Cataloguers.ALL.stream().map(Offered::reader),
                    Archives.ALL.stream(),
                    Captures.ALL.stream(),
                    Stream.of(
                            new Reader("advisories", Set.of("yaml", "json", "csv", "xml"), Readers::advisories),
                            new Reader("sbom", Set.of("json", "xml", "spdx"), source -> Bills.read(source, LIMITS)),
                            new Reader("check-json", ANY, Readers::checks)))
            .flatMap(each -> each)
            .toList();

    private Readers() {}

    private static void apparmor(Source source) {
        AppArmor.recognises(source);
        AppArmor.read(source, LIMITS);
    }

    private static void rules(Source source) {
        RuleFiles.load(List.of(source), new RuleOptions(false, LIMITS));
        RuleFiles.load(List.of(source), new RuleOptions(true, LIMITS));
    }

    private static void runScript(Source source) {
        RunContext context = new RunContext(Sources.NONE, "", LIMITS);
        RunScript.read(source, context, Defaults.newest("docker"), Defaults.newest("podman"));
    }

    /** The text stands for every file of its project: what it includes, extends and takes variables from. */
    private static void compose(Source source) {
        Sources itself = new Sources() {
            @Override
            public Optional<Source> open(String reference, Location by) {
                return reference.length() < 40 ? Optional.of(source) : Optional.empty();
            }

            @Override
            public Map<String, String> environment() {
                return Map.of("HOME", "/root");
            }
        };
        ComposeFile.read(List.of("compose.yaml"), "/project", itself, ComposeFile.ENGINE, LIMITS);
    }

    private static Reader scans(dev.hull.scan.readers.Reader reader) {
        Around around = new Around(List.of(), "/project", Sources.NONE, LIMITS);
        return new Reader("scan-" + reader.kind(), ANY, source -> {
            Look look = Look.at(source);
            if (reader.recognises(look)) {
                reader.read(List.of(look), around);
            }
        });
    }

    /** A feed becomes a database, and every part of it is asked for. */
    private static void advisories(Source source) {
        Input input = new Input("feed", "", () -> new ByteArrayInputStream(source.bytes()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DatabaseBuilder.build(List.of(input), out, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Database database = Database.of(ByteBuffer.wrap(out.toByteArray()));
        for (String space : database.spaces()) {
            for (String name : database.packages(space)) {
                database.about(space, name).forEach(said -> database.flaw(said.advisory()));
            }
        }
    }

    private static void checks(Source source) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(source.bytes());
        Hull.run(List.of("check", "--format", "json", "-"), Path.of("/nonexistent"), Map.of(), in, nowhere, nowhere);
    }
}
