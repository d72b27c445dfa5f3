package dev.hull.cli;

import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.formats.platform.Defaults;
import dev.hull.model.Arg;
import dev.hull.model.Engine;
import dev.hull.model.Limits;
import dev.hull.model.Severity;
import dev.hull.policy.Selection;
import dev.hull.report.Look;
import dev.hull.scan.Request;
import dev.hull.scan.images.AnyImage;
import dev.hull.scan.images.ImageRequest;
import dev.hull.scan.images.Opening;
import dev.hull.scan.layers.LayerFolder;
import dev.hull.scan.layers.LayerStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the typed flags mean: each value checked, nothing done yet. */
final class Options {
    static final List<String> FORMATS = List.of("terminal", "json", "sarif", "openvex");
    static final List<String> SEVERITIES = List.of("info", "low", "medium", "high", "critical");
    private static final List<String> PLATFORMS = List.of("docker", "kubernetes", "podman", "runc");
    private static final List<String> GROUPS = List.of("check", "workload", "namespace", "owner");

    private Options() {}

    static Request request(Typed typed, Console console) throws Usage {
        return new Request(
                Targets.of(typed),
                console.folder(),
                console.environment(),
                console.in(),
                typed.all(Flags.EXCLUDE),
                engines(typed),
                opening(typed, console),
                Limits.DEFAULT);
    }

    /** How images are opened; nothing of it is loaded before the first one is. */
    static Opening opening(Typed typed, Console console) {
        String platform = typed.value(Flags.IMAGE_PLATFORM, "");
        boolean sources = typed.has(Flags.SECRETS);
        LayerStore store =
                typed.has(Flags.NO_CACHE) || sources ? LayerStore.NONE : LayerFolder.of(console.environment());
        int cores = Runtime.getRuntime().availableProcessors();
        return new AnyImage(
                target -> new ImageRequest(
                        target, console.folder(), platform, store, LayerLimits.DEFAULT, sources, cores),
                () -> Network.of(typed, console));
    }

    static Selection selection(Typed typed) throws Usage {
        Set<Severity> severities = EnumSet.allOf(Severity.class);
        if (typed.has(Flags.SEVERITY)) {
            severities.clear();
            for (String word : typed.value(Flags.SEVERITY, "").split(",")) {
                severities.add(Severity.of(word.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new Usage(
                                "severities",
                                Arg.of("allowed", String.join(", ", SEVERITIES)),
                                Arg.of("value", word))));
            }
        }
        return new Selection(severities, typed.has(Flags.IGNORE_UNFIXED), typed.has(Flags.EXCLUDE_BASE));
    }

    static List<Engine> engines(Typed typed) throws Usage {
        List<Engine> engines = new ArrayList<>();
        for (String text : typed.all(Flags.ENGINE)) {
            Engine engine = Engine.parse(text);
            if (!PLATFORMS.contains(engine.platform())) {
                String nearest = Nearest.of(engine.platform(), PLATFORMS);
                throw new Usage(
                        "engine",
                        Arg.of("text", text),
                        Arg.of("nearest", nearest.isEmpty() ? "" : nearest + "@" + engine.version()));
            }
            if (engine.version().isEmpty()) {
                throw new Usage(
                        "engine-version",
                        Arg.of("example", Defaults.newest(engine.platform()).toString()));
            }
            engines.removeIf(other -> other.platform().equals(engine.platform()));
            engines.add(engine);
        }
        return engines;
    }

    static Severity severity(Typed typed, Flag flag, String other) throws Usage {
        return Severity.of(typed.oneOf(flag, other, SEVERITIES)).orElse(Severity.INFO);
    }

    static Look look(Typed typed, Console console) throws Usage {
        String colour = typed.oneOf(Flags.COLOUR, "auto", List.of("auto", "always", "never"));
        boolean painted = colour.equals("always")
                || colour.equals("auto")
                        && console.variable("NO_COLOR").isEmpty()
                        && !typed.has(Flags.OUTPUT)
                        && console.isTerminal();
        return new Look(
                typed.has(Flags.VERBOSE),
                typed.has(Flags.QUIET),
                painted,
                typed.has(Flags.MIN_SEVERITY),
                typed.has(Flags.SHOW_GAPS),
                grouping(typed));
    }

    private static Look.Grouping grouping(Typed typed) throws Usage {
        if (!typed.has(Flags.GROUP)) {
            return Look.Grouping.AUTOMATIC;
        }
        return switch (typed.oneOf(Flags.GROUP, "check", GROUPS)) {
            case "workload" -> Look.Grouping.WORKLOAD;
            case "namespace" -> Look.Grouping.NAMESPACE;
            case "owner" -> Look.Grouping.OWNER;
            default -> Look.Grouping.CHECK;
        };
    }

    /** {@return the date in UTC: the same on all machines that look at one image, and half the price of the zone's} */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
