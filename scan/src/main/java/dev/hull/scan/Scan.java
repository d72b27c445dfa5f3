package dev.hull.scan;

import dev.hull.formats.kubernetes.Admission;
import dev.hull.formats.kubernetes.Recognition;
import dev.hull.formats.splices.Editable;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.model.Input;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Sha256;
import dev.hull.model.Source;
import dev.hull.model.Verdict;
import dev.hull.model.Workload;
import dev.hull.scan.engine.EngineClient;
import dev.hull.scan.engine.EngineException;
import dev.hull.scan.engine.EngineImages;
import dev.hull.scan.engine.LiveContainers;
import dev.hull.scan.images.Images;
import dev.hull.scan.images.Unreadable;
import dev.hull.scan.readers.Around;
import dev.hull.scan.readers.Look;
import dev.hull.scan.readers.Reader;
import dev.hull.scan.readers.Readers;
import dev.hull.scan.readers.TypedLines;
import dev.hull.scan.walk.Walk;
import dev.hull.scan.walk.Walked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Fetches the targets of one request, lets each file be read by the reader that knows it, and joins the results. */
public final class Scan {
    private static final String NAMED = "images are looked at when they are named";
    private static final String TOO_LARGE = "too large";
    private static final String UNKNOWN = "it is of no kind that Hull knows";
    private static final String UNREADABLE = "it can't be read";

    private final Request request;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Gap> failed = new ArrayList<>();
    private final Map<Path, Map<Reader, List<Look>>> found = new LinkedHashMap<>();
    private final Map<Path, Source> looked = new HashMap<>();
    private final IdentityHashMap<Source, Path> folders = new IdentityHashMap<>();
    private final EstateBuilder estate = new EstateBuilder();
    private final List<Supplier<Optional<Editable>>> editables = new ArrayList<>();
    private int files;
    private int unrecognised;

    private Scan(Request request) {
        this.request = request;
    }

    /** {@return what the targets of {@code request} hold} A target that can't be read is among {@link Scanned#failed}. */
    public static Scanned of(Request request) {
        Scan scan = new Scan(request);
        request.targets().forEach(scan::take);
        scan.read();
        return new Scanned(
                Admission.apply(scan.joined()),
                scan.inputs,
                scan.problems,
                scan.gaps,
                scan.failed,
                scan.files,
                scan.unrecognised,
                scan.editables);
    }

    /** {@return the files of each kind under the targets of {@code request}, by a first look} Nothing is parsed. */
    public static Map<String, List<String>> survey(Request request) {
        Scan scan = new Scan(request);
        request.targets().forEach(scan::take);
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (Map<Reader, List<Look>> folder : scan.found.values()) {
            folder.forEach((reader, looks) -> {
                List<String> names = kinds.computeIfAbsent(reader.kind(), _ -> new ArrayList<>());
                looks.forEach(look -> names.add(look.source().name()));
            });
        }
        return kinds;
    }

    // A switch over types is put together when it is first run, and this would be the only one of most runs.
    @SuppressWarnings("IfChainToSwitch")
    private void take(Target target) {
        if (target instanceof Target.Place) {
            place(target.text());
        } else if (target instanceof Target.Image) {
            image(target.text());
        } else if (target instanceof Target.Line line) {
            line(line.words());
        } else if (target instanceof Target.Running running) {
            running(running);
        } else {
            standardInput();
        }
    }

    private void fail(String target, String why, String next) {
        failed.add(new Gap("target", target, why, next));
    }

    private void line(List<String> words) {
        Optional<Reading<Estate>> reading = TypedLines.read(words, around(request.folder()));
        if (reading.isEmpty()) {
            fail("--", "this command starts no container", "hull check -- docker run nginx");
            return;
        }
        inputs.add(new Input(
                "command line",
                "run-line",
                "",
                reading.get().verdict(),
                reading.get().problems().size()));
        take(reading.get());
    }

    private void running(Target.Running target) {
        try {
            EngineClient client = EngineClient.connect(request.environment());
            LiveContainers live = new LiveContainers(client, request.limits());
            List<Reading<Workload>> readings = target.name().isEmpty() ? live.all() : List.of(live.one(target.name()));
            readings.forEach(this::live);
            gaps.addAll(live.gaps());
        } catch (EngineException e) {
            fail(target.text(), String.valueOf(e.getMessage()), "");
        }
    }

    private void live(Reading<Workload> reading) {
        for (Workload workload : reading.values()) {
            Source report = workload.at().source();
            inputs.add(new Input(
                    report.name(),
                    "docker",
                    sha256(report),
                    reading.verdict(),
                    reading.problems().size()));
        }
        Estate found = new Estate(reading.values(), List.of(), List.of(), List.of(), List.of(), reading.remarks());
        take(new Reading<>(List.of(found), List.of(), reading.problems(), reading.verdict()));
    }

    private void place(String text) {
        Path path = request.folder().resolve(text);
        if (Packed.isImage(path)) {
            image(text);
        } else if (Files.isDirectory(path)) {
            folder(path, text);
        } else if (Files.exists(path)) {
            named(path, text);
        } else if (Packed.isReference(text)) {
            image(text);
        } else {
            fail(text, "there is no such file or folder", "");
        }
    }

    private void image(String text) {
        try {
            Image image = request.opening().open(text);
            inputs.add(new Input(
                    image.name(),
                    image.kind(),
                    image.digest().replace("sha256:", ""),
                    Verdict.ACCEPTED,
                    image.inventory().problems().size()));
            problems.addAll(image.inventory().problems());
            gaps.addAll(image.inventory().gaps());
            estate.add(Estate.ofImages(List.of(image)));
        } catch (Unreadable e) {
            failed.add(e.gap(text));
        }
    }

    private void named(Path path, String text) {
        try {
            if (Files.size(path) > request.limits().bytes()) {
                fail(text, TOO_LARGE, "");
                return;
            }
            Look look = Look.at(Source.of(plain(text), Files.readAllBytes(path)));
            if (!offer(path.toAbsolutePath().normalize(), look)) {
                Recognition plan = plan(look);
                fail(
                        text,
                        plan == Recognition.NONE ? UNKNOWN : plan.why(),
                        plan == Recognition.NONE ? "" : plan.next(look.source()));
            }
        } catch (IOException e) {
            fail(text, UNREADABLE, "");
        }
    }

    private void standardInput() {
        try {
            byte[] bytes = request.standardInput().readNBytes(request.limits().bytes() + 1);
            Look look = Look.at(Source.of("-", bytes));
            if (bytes.length > request.limits().bytes()) {
                fail("-", TOO_LARGE, "");
            } else if (!offer(request.folder().toAbsolutePath().normalize().resolve("-"), look)) {
                fail("-", UNKNOWN, "");
            }
        } catch (IOException e) {
            fail("-", UNREADABLE, "");
        }
    }

    private void folder(Path path, String text) {
        Walked walked = Walk.of(path, excludes(path));
        Path root = path.toAbsolutePath().normalize();
        String prefix = plain(text).equals(".") || plain(text).isEmpty() ? "" : plain(text) + "/";
        List<String> archives = new ArrayList<>();
        for (Path file : walked.files()) {
            files++;
            walkedFile(file, archives, prefix + root.relativize(file).toString().replace('\\', '/'));
        }
        walked.unreadable().forEach(reason -> gaps.add(new Gap("folders", reason, "it can't be listed", "")));
        archives.forEach(name -> gaps.add(new Gap("image", name, NAMED, "hull check " + name)));
        if (found.isEmpty() && failed.isEmpty()) {
            String next = archives.isEmpty() ? "" : "hull check " + archives.getFirst();
            fail(text, archives.isEmpty() ? "nothing in it is of a kind that Hull knows" : NAMED, next);
        }
        if (!walked.complete()) {
            gaps.add(new Gap("files", text, "too many files", "hull check " + text + "/SUBFOLDER"));
        }
    }

    /** The root file system of a bundle is no project: it is an image's, and an image is another target. */
    private List<String> excludes(Path path) {
        List<String> excludes = new ArrayList<>(request.excludes());
        Path config = path.resolve("config.json");
        try {
            if (Files.isRegularFile(config)
                    && Files.size(config) < 1 << 20
                    && Look.at(Source.of("config.json", Files.readAllBytes(config)))
                            .hasKey("ociVersion")) {
                excludes.add("/rootfs/");
            }
        } catch (IOException e) {
            return excludes;
        }
        return excludes;
    }

    private void walkedFile(Path file, List<String> archives, String name) {
        try {
            boolean large = Files.size(file) > request.limits().bytes();
            boolean binary = large || Packed.isBinary(file);
            if (binary && Images.isArchive(file)) {
                archives.add(name);
            } else if (large) {
                gaps.add(new Gap("files", name, TOO_LARGE, ""));
            } else if (binary) {
                unrecognised++;
            } else {
                Look look = Look.at(Source.of(name, Files.readAllBytes(file)));
                if (!offer(file, look)) {
                    leftOut(look);
                }
            }
        } catch (IOException e) {
            Source none = Source.of(name, "");
            problems.add(Problem.skipped(
                    none.start(), "file", "it can't be read: " + e.getClass().getSimpleName()));
        }
    }

    private void leftOut(Look look) {
        Recognition plan = plan(look);
        if (plan == Recognition.NONE) {
            unrecognised++;
        } else {
            gaps.add(new Gap("objects", look.source().name(), plan.why(), plan.next(look.source())));
        }
    }

    /** {@return whether this is the plan of objects that something else makes} */
    private static Recognition plan(Look look) {
        return look.isText() && (look.hasKey("apiVersion") || look.hasKey("resources"))
                ? Recognition.of(look.source())
                : Recognition.NONE;
    }

    private boolean offer(Path path, Look look) {
        if (look.isText()) {
            for (Reader reader : Readers.ALL) {
                if (reader.recognises(look)) {
                    Path folder = path.getParent();
                    looked.put(real(path), look.source());
                    folders.put(look.source(), folder == null ? path : folder);
                    found.computeIfAbsent(folder == null ? path : folder, _ -> new LinkedHashMap<>())
                            .computeIfAbsent(reader, _ -> new ArrayList<>())
                            .add(look);
                    return true;
                }
            }
        }
        return false;
    }

    private void read() {
        for (Map.Entry<Path, Map<Reader, List<Look>>> folder : found.entrySet()) {
            Around around = around(folder.getKey());
            folder.getValue()
                    .forEach((reader, looks) -> reader.together(looks)
                            .forEach(project -> take(reader, project, reader.read(project, around))));
        }
    }

    private void take(Reader reader, List<Look> project, Reading<Estate> reading) {
        for (Look look : project) {
            Source source = look.source();
            int here = (int) reading.problems().stream()
                    .filter(problem -> problem.at().source() == source)
                    .count();
            inputs.add(new Input(source.name(), reader.kind(), sha256(source), reading.verdict(), here));
        }
        editables.add(() -> reader.editable(project, reading, request.limits()));
        take(reading);
    }

    private Estate joined() {
        Join join = new Join(
                source -> ProjectSources.around(folders.getOrDefault(source, request.folder()), request, looked),
                new EngineImages(request.environment(), request.limits()),
                request.limits());
        Estate joined = join.of(SharedServices.once(estate.build()));
        gaps.addAll(join.gaps());
        EstateBuilder all = new EstateBuilder();
        all.add(joined);
        for (Reading<DockerfileStage> reading : join.opened()) {
            Source source = reading.values().getFirst().at().source();
            if (!folders.containsKey(source)) {
                all.add(new Estate(List.of(), List.of(), List.of(), List.of(), reading.values(), reading.remarks()));
                problems.addAll(reading.problems());
                inputs.add(new Input(
                        source.name(),
                        "dockerfile",
                        sha256(source),
                        reading.verdict(),
                        reading.problems().size()));
            }
        }
        return all.build();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private Around around(Path folder) {
        return new Around(
                request.engines(), plainPath(folder), ProjectSources.around(folder, request, looked), request.limits());
    }

    private void take(Reading<Estate> reading) {
        problems.addAll(reading.problems());
        reading.values().forEach(estate::add);
        estate.remark(reading.remarks());
    }

    private static String sha256(Source source) {
        return HexFormat.of().formatHex(Sha256.of(source.bytes()));
    }

    private static String plainPath(Path path) {
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    private static String plain(String text) {
        return Path.of(text).normalize().toString().replace('\\', '/');
    }
}
