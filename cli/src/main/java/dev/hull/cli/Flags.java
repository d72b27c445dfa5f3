package dev.hull.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every flag, in the order in which help prints them. */
final class Flags {
    static final Flag FORMAT = new Flag("format", "f", "FORMAT", "terminal, json, sarif or openvex", """
            How the report is written: terminal (for people, the default), json (schema hull/check/1), sarif (2.1.0,
            for code hosts and editors) or openvex (vulnerabilities alone, for whoever judges them).
            """);
    static final Flag OUTPUT = new Flag("output", "o", "FILE", "write the report to FILE", """
            Writes the report to FILE instead of standard output. The file is replaced when the report is whole.
            """);
    static final Flag FAIL_ON =
            new Flag("fail-on", "", "SEVERITY", "exit 1 if a finding is this severe, or worse", """
            Exit with status 1 if any open finding is at least SEVERITY: info, low, medium, high or critical. The
            default is high. 'never' reports findings and exits 0.
            """);
    static final Flag FAIL_ON_UNKNOWN =
            new Flag("fail-on-unknown", "", "", "let findings of status unknown fail too", """
            A finding is unknown when what decides was not read, as the image's USER. Such findings count towards the
            exit status only with this flag.
            """);
    static final Flag MIN_SEVERITY = new Flag("min-severity", "", "SEVERITY", "show findings from SEVERITY on", """
            Leaves less severe findings out of the report. The exit status does not change: --fail-on decides that.
            """);
    static final Flag BASELINE =
            new Flag("baseline", "", "FILE", "count only what is not in FILE, an earlier JSON", """
            FILE is a report that --format json wrote earlier. Findings that stand in it get the status baseline, and
            count no more; only what is new fails.
            """);
    static final Flag STANDARD =
            new Flag("standard", "", "NAME", "judge by pss-baseline or pss-restricted[@1.30]", """
            Judges pods by a Pod Security Standard, exactly as pod security admission of that version does, instead
            of by Hull's own checks. Without a version it is the newest that Hull knows.
            """);
    static final Flag ENGINE = new Flag("engine", "", "ENGINE", "whose defaults hold, as docker@27", """
            The platform that decides what nobody wrote: docker@20.10 to docker@29, kubernetes@1.25 to
            kubernetes@1.36, podman@5, runc@1.1. May be given once for each platform. The newest is the default.
            """);
    static final Flag GROUP = new Flag("group", "", "BY", "group by check, workload, namespace or owner", """
            What stands together on the terminal. Without it findings are grouped by what is wrong, and over twenty
            workloads in short form.
            """);
    static final Flag EXCLUDE = new Flag("exclude", "", "PATTERN", "leave PATTERN out of a walked folder", """
            A pattern as in .gitignore, relative to the folder that is checked. May be given several times.
            """);
    static final Flag ALLOW_PROBLEMS = new Flag("allow-problems", "", "", "broken files in a folder do not fail", """
            A broken file of a recognised kind makes Hull exit with status 2, because what could not be read is not
            clean. With this flag it is reported only. A target that is named and can't be read is 2 all the same.
            """);
    static final Flag TRUSTED = new Flag("trusted-registry", "", "PATTERN", "images from elsewhere are findings", """
            A registry or repository, as registry.example.com/* where * stands for anything. May be given several
            times. Images from anywhere else are findings of image.untrusted-registry.
            """);
    static final Flag POLICY = new Flag("policy", "", "FILE", "thresholds and waivers; default hull.yaml", """
            The policy file. Without this flag it is hull.yaml in the current folder, where there is one.
            """);
    static final Flag SEVERITY = new Flag("severity", "", "LIST", "only findings of these, as high,critical", """
            Severities, comma-separated, of findings that are looked at. All others are left out of report and exit
            status.
            """);
    static final Flag IGNORE_UNFIXED =
            new Flag("ignore-unfixed", "", "", "leave out flaws that no version closes yet", """
            Leaves vulnerabilities without a fixed version out of report and exit status; how many is said.
            """);
    static final Flag EXCLUDE_BASE = new Flag("exclude-base", "", "", "leave out what the base image brought", """
            Leaves vulnerabilities of components that come from the base image out of report and exit status; how many
            is said. Needs labels or history that tell which layers are the base.
            """);
    static final Flag CHECK_BASE = new Flag("check-base", "", "", "ask the registry for the base image's newest", """
            Asks the registry what the tag of the base image stands for now, and says whether that is another than the
            image is built on. Without this flag nobody is asked, and only what stands in the database is told.
            """);
    static final Flag VEX = new Flag("vex", "", "FILE", "take what FILE says of vulnerabilities", """
            A VEX document: OpenVEX, CSAF or CycloneDX. What it calls not affected or fixed counts no more; a statement
            that matches nothing is listed. May be given several times.
            """);
    static final Flag COMPARE = new Flag("compare", "", "FILE", "beside a report of Trivy or Grype", """
            FILE is what trivy image --format json --list-all-pkgs or grype -o json said of the same image. Tells
            package by package why the answers differ: not catalogued, other advisory, other range, alias, VEX, owned
            by an OS package. May be given several times.
            """);
    static final Flag IMAGE_PLATFORM =
            new Flag("platform", "", "OS/ARCH", "which image of several, as linux/arm64", """
            Chooses among the images of an index. Without it: linux on this machine's processor, or the only one.
            """);
    static final Flag DATABASE = new Flag("db", "", "FILE", "the advisory database to ask", """
            A file that hull db build or hull db update made. Without it HULL_DB, else the one that hull db update keeps.
            """);
    static final Flag MAX_DB_AGE = new Flag("max-db-age", "", "DAYS", "exit 2 if the database is older", """
            The age of the advisory database in days, by its newest input, from which on Hull refuses to answer.
            """);
    static final Flag FROM = new Flag("from", "", "PLACE", "db: where it comes from; replay: first time", """
            Where the advisory database comes from: a folder of feeds, or one with an advisories.hull in it; a mirror
            (https://..., file://...); an artefact in a registry (oci:registry.example/hull-db:1). Without it db update
            takes HULL_DB_MIRROR, else the public feeds; db build needs a folder. Of a replay it is the time from which
            on rules look: 12:00, 12:00:05.5 (UTC, on the recording's first day) or 2026-01-31T12:00:00Z.
            """);
    static final Flag TO = new Flag("to", "", "WHAT", "replay: last time; convert: the other format", """
            Of a replay the time up to which rules look, written as for --from. Of hull convert the format to write:
            hullcap, or scap.
            """);
    static final Flag RULES = new Flag("rules", "r", "FILE", "rules in Falco's language; several in order", """
            A file of rules, or a folder of them (.yaml, .yml, by name). May be given several times; later files may
            change rules, macros and lists of earlier ones.
            """);
    static final Flag ONLY = new Flag("only", "", "FIELD=VALUE", "replay: alerts of these events alone", """
            Rules look only at events whose FIELD has this value, as container.id=3f2a9c0d1e5b or proc.name=nginx. May
            be given several times; then all must hold.
            """);
    static final Flag RULE_MATCHING = new Flag("rule-matching", "", "HOW", "first (the default) or all", """
            Whether an event is told by the first rule that matches it, in the order of the files, or by all.
            """);
    static final Flag MIN_PRIORITY = new Flag("min-priority", "", "PRIORITY", "rules from PRIORITY on", """
            Rules of less urgent priorities are not run: emergency, alert, critical, error, warning, notice,
            informational or debug, the default.
            """);
    static final Flag STRICT_COMPAT =
            new Flag("strict-compat", "", "", "rules mean what Falco 0.44 makes of them", """
            Falco differs from its own documentation in places: lists are filled in inside quotes, fd.ip in (...) never
            matches. Without this flag Hull does as documented and warns where that differs; with it as Falco does.
            """);
    static final Flag WHY = new Flag("why", "", "EVENT", "replay: what each rule made of event number EVENT", """
            Shows for one event, by its number, which conditions of which rules held, and with what values.
            """);
    static final Flag VALIDATE = new Flag("validate", "", "FILE", "watch: errors and warnings of rules", """
            Loads rules and says what is wrong or doubtful in them, with file, line and column; exit status 2 if they
            can't be loaded. --format json prints what falco --validate does. May be given several times.
            """);
    static final Flag LIST_FIELDS = new Flag("list-fields", "", "", "watch: all fields that rules may name", """
            Lists fields with their types and meanings; a word behind it, as proc, leaves only those that have it.
            """);
    static final Flag LIST_EVENTS = new Flag("list-events", "", "", "watch: all event types, and parameters", """
            Lists event types and their parameters; a word behind it, as open, leaves only those that have it.
            """);
    static final Flag EXPLAIN_RULE = new Flag("explain", "", "RULE", "watch: a rule in words, all resolved", """
            Shows a rule of --rules in words: its event types, fields, macros, lists, and its condition resolved.
            """);
    static final Flag OUT = new Flag("out", "", "FILE", "db build, mirror, images: what is made", """
            The database that db build writes, or the folder that db mirror or db images fills. Without it db build
            replaces the database that checks use, and db images fills the folder that db update reads.
            """);
    static final Flag FEEDS = new Flag("feeds", "", "LIST", "db: more feeds, or after 'only' those alone", """
            Names of feeds, comma-separated, that are read beside the usual ones; 'only,kev,debian' reads these alone.
            hull db feeds lists them, with their licences.
            """);
    static final Flag ALLOW_PARTIAL = new Flag("allow-partial", "", "", "db: go on without feeds that fail", """
            A feed that can't be had fails an update, because what is not in the database is not found either. With
            this flag the database is made from the rest, with that feed's last state where there is one; what is
            missing is named.
            """);
    static final Flag ALLOW_OLDER = new Flag("allow-older", "", "", "db update: take an older database too", """
            A database of older advisories than the one that is here comes from a stale mirror, as a rule, and is
            refused without this flag.
            """);
    static final Flag INSECURE_REGISTRY =
            new Flag("insecure-registry", "", "HOST", "HTTP, or any certificate, for HOST[:PORT]", """
            Speaks HTTP to this registry where it has no TLS, and believes any certificate where it has. May be given
            several times, or as HULL_INSECURE_REGISTRIES. This machine's own registries may speak HTTP without it.
            """);
    static final Flag REGISTRY_MIRROR =
            new Flag("registry-mirror", "", "MIRROR", "ask MIRROR first, as docker.io=HOST/PREFIX", """
            A registry that holds copies of another's images and is asked first: REGISTRY=HOST[/PREFIX], or HOST for
            Docker Hub. May be given several times, or as HULL_REGISTRY_MIRRORS.
            """);
    static final Flag AUTHORITY = new Flag("ca-file", "", "FILE", "trust the certificates in FILE too", """
            A file of certificates (PEM) whose authority is trusted beside the usual ones. May be given several times;
            SSL_CERT_FILE is read too.
            """);
    static final Flag NO_CACHE = new Flag("no-cache", "", "", "read every layer anew", """
            Neither reads nor keeps what is known of layers that were read before.
            """);
    static final Flag SECRETS = new Flag("secrets", "", "", "look for credentials in source texts too", """
            Credentials in an image are looked for in key files, in files that programs keep them in, and in
            configuration. With this flag source code and other small texts are read too, and no layer is taken from
            the cache.
            """);
    static final Flag SHOW_GAPS = new Flag("show-gaps", "", "", "all that was not looked at, one by one", """
            Lists everything that could not be catalogued or read, where the report otherwise gives counts.
            """);
    static final Flag CANONICAL = new Flag("canonical", "", "", "show: the format's own normal form", """
            Prints what the format's real consumer makes of the text: the body that docker run posts, what docker
            compose config prints, what the API server decodes. Exit status 2 and the reason where it would refuse.
            Secrets are printed as that consumer prints them.
            """);
    static final Flag LANGUAGE = new Flag("lang", "", "LANG", "en or zh; default: from the environment", """
            The language of reports and help. Without it LC_ALL, LC_MESSAGES and LANG decide, in this order.
            """);
    static final Flag COLOUR = new Flag("color", "", "WHEN", "auto, always or never", """
            Colour of severity words. 'auto', the default, is on a terminal where NO_COLOR is not set.
            """);
    static final Flag VERBOSE = new Flag("verbose", "v", "", "everything, whatever its length", """
            Shows every finding, every workload and every excerpt.
            """);
    static final Flag QUIET = new Flag("quiet", "q", "", "the findings alone", """
            Leaves out the heading, the matrix and what stands below.
            """);
    static final Flag HELP = new Flag("help", "h", "", "-h is short, --help is long", """
            Prints help: -h a line a flag, --help all there is to know.
            """);
    static final Flag VERSION = new Flag("version", "V", "", "print the version", """
            Prints the version of Hull.
            """);

    static final List<Flag> ALL = List.of(
            FORMAT,
            OUTPUT,
            FAIL_ON,
            FAIL_ON_UNKNOWN,
            MIN_SEVERITY,
            BASELINE,
            STANDARD,
            ENGINE,
            GROUP,
            EXCLUDE,
            ALLOW_PROBLEMS,
            TRUSTED,
            POLICY,
            SEVERITY,
            IGNORE_UNFIXED,
            EXCLUDE_BASE,
            CHECK_BASE,
            VEX,
            COMPARE,
            IMAGE_PLATFORM,
            DATABASE,
            MAX_DB_AGE,
            FROM,
            TO,
            OUT,
            FEEDS,
            ALLOW_PARTIAL,
            ALLOW_OLDER,
            INSECURE_REGISTRY,
            REGISTRY_MIRROR,
            AUTHORITY,
            NO_CACHE,
            SECRETS,
            SHOW_GAPS,
            CANONICAL,
            RULES,
            RULE_MATCHING,
            MIN_PRIORITY,
            STRICT_COMPAT,
            ONLY,
            WHY,
            VALIDATE,
            LIST_FIELDS,
            LIST_EVENTS,
            EXPLAIN_RULE,
            LANGUAGE,
            COLOUR,
            VERBOSE,
            QUIET,
            HELP,
            VERSION);

    private Flags() {}

    /** {@return the flag of that long name or letter} */
    static Optional<Flag> named(String name) {
        for (Flag flag : ALL) {
            if (flag.name().equals(name)
                    || !flag.letter().isEmpty() && flag.letter().equals(name)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        ALL.forEach(flag -> names.add(flag.name()));
        return names;
    }
}
