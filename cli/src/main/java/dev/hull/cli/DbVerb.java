package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.report.Phrases;
import dev.hull.scan.feeds.DatabaseFile;
import dev.hull.scan.feeds.Feed;
import dev.hull.scan.feeds.Feeds;
import dev.hull.scan.feeds.Supply;
import dev.hull.scan.feeds.Update;
import dev.hull.scan.feeds.UpdateRequest;
import dev.hull.scan.feeds.Updated;
import dev.hull.vulns.store.DamagedDatabase;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.store.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code hull db}: the advisory database: fetched, built, looked at, compared. */
final class DbVerb implements Verb {
    @Override
    public String name() {
        return "db";
    }

    @Override
    public String synopsis() {
        return "update|build|status|diff|mirror|feeds|images";
    }

    @Override
    public String summary() {
        return "the advisory database";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        Phrases phrases = Phrases.in(console.language(typed));
        String job = typed.words().isEmpty() ? "" : typed.words().getFirst();
        List<String> words = typed.words().isEmpty()
                ? List.of()
                : typed.words().subList(1, typed.words().size());
        try {
            return switch (job) {
                case "update" -> update(typed, console, phrases);
                case "build" -> build(typed, console, phrases);
                case "status" -> status(typed, console, phrases);
                case "diff" -> diff(words, typed, console, phrases);
                case "mirror" -> mirror(typed, console, phrases);
                case "feeds" -> feeds(console, phrases);
                case "images" -> images(words, typed, console, phrases);
                default -> throw new Usage("db", Arg.of("nearest", Nearest.of(job, JOBS)));
            };
        } catch (IOException e) {
            console.complain(phrases.reason(e.getMessage() == null ? e.toString() : e.getMessage()));
            return 2;
        } catch (DamagedDatabase e) {
            console.complain(phrases.reason(String.valueOf(e.getMessage())));
            return 2;
        }
    }

    private static final List<String> JOBS = List.of("update", "build", "status", "diff", "mirror", "feeds", "images");

    private static int update(Typed typed, Console console, Phrases phrases) throws Usage, IOException {
        String from = typed.value(Flags.FROM, console.variable("HULL_DB_MIRROR"));
        Path database = database(typed, console);
        return run(Supply.of(from, console.folder()), database, typed.has(Flags.ALLOW_OLDER), typed, console, phrases);
    }

    /** Local, and repeatable: what it is made from lies in the folder, and nothing is fetched. */
    private static int build(Typed typed, Console console, Phrases phrases) throws Usage, IOException {
        String from = typed.value(Flags.FROM, "");
        if (from.isEmpty()) {
            throw new Usage("db-from");
        }
        Path folder = console.folder().resolve(from);
        if (!Files.exists(folder)) {
            throw new Usage("database", Arg.of("file", from), Arg.of("reason", "there is no such folder or file"));
        }
        String out = typed.value(Flags.OUT, "");
        Path database =
                out.isEmpty() ? database(typed, console) : console.folder().resolve(out);
        return run(new Supply.Folder(folder), database, true, typed, console, phrases);
    }

    private static int run(Supply supply, Path database, boolean older, Typed typed, Console console, Phrases phrases)
            throws IOException {
        UpdateLines lines = new UpdateLines(console, phrases);
        Updated updated;
        try {
            updated = Update.run(new UpdateRequest(
                    supply,
                    database,
                    DatabaseFile.feeds(console.environment()),
                    Feeds.chosen(Feeds.all(), chosen(typed)),
                    Network.of(typed, console),
                    typed.has(Flags.ALLOW_PARTIAL),
                    older,
                    lines));
        } finally {
            lines.finish();
        }
        updated.missing()
                .forEach(what -> console.complain(phrases.say("db.missing", Arg.of("what", phrases.reason(what)))));
        console.print(phrases.say(updated.changed() ? "db.updated" : "db.unchanged") + "\n");
        console.print(DbStatus.of(database, false, Options.today(), phrases));
        return 0;
    }

    private static List<String> chosen(Typed typed) {
        List<String> chosen = new ArrayList<>();
        for (String list : typed.all(Flags.FEEDS)) {
            for (String word : list.split(",")) {
                if (!word.isBlank()) {
                    chosen.add(word.strip());
                }
            }
        }
        return chosen;
    }

    private static Path database(Typed typed, Console console) {
        return DatabaseFile.of(typed.value(Flags.DATABASE, ""), console.folder(), console.environment());
    }

    private static int status(Typed typed, Console console, Phrases phrases) throws Usage, IOException {
        Path database = database(typed, console);
        if (!Files.isRegularFile(database)) {
            throw new Usage("database", Arg.of("file", database.toString()), Arg.of("reason", "there is no such file"));
        }
        console.print(DbStatus.of(database, typed.has(Flags.VERBOSE), Options.today(), phrases));
        DbStatus.refuseOld(database, typed);
        if (!Database.open(database).isWhole()) {
            console.complain(phrases.say("db.damaged"));
            return 2;
        }
        return 0;
    }

    private static int diff(List<String> words, Typed typed, Console console, Phrases phrases)
            throws Usage, IOException {
        if (words.size() != 2) {
            throw new Usage("db-diff");
        }
        Difference difference = Difference.between(
                Database.open(console.folder().resolve(words.get(0))),
                Database.open(console.folder().resolve(words.get(1))));
        console.print(DbStatus.difference(difference, typed.has(Flags.VERBOSE), phrases));
        return difference.isEmpty() ? 0 : 1;
    }

    private static int mirror(Typed typed, Console console, Phrases phrases) throws Usage, IOException {
        String out = typed.value(Flags.OUT, "");
        if (out.isEmpty()) {
            throw new Usage("db-mirror");
        }
        List<Feed> feeds = Feeds.chosen(Feeds.all(), chosen(typed));
        UpdateLines lines = new UpdateLines(console, phrases);
        List<String> missing;
        try {
            missing = Update.mirror(
                    console.folder().resolve(out),
                    feeds,
                    Network.of(typed, console).web(),
                    lines);
        } finally {
            lines.finish();
        }
        missing.forEach(what -> console.complain(phrases.say("db.missing", Arg.of("what", phrases.reason(what)))));
        console.print(phrases.say(
                        "db.mirrored",
                        Arg.of("folder", out),
                        Arg.of("had", feeds.size() - missing.size()),
                        Arg.of("all", feeds.size()))
                + "\n");
        return missing.isEmpty() || typed.has(Flags.ALLOW_PARTIAL) ? 0 : 2;
    }

    private static int images(List<String> words, Typed typed, Console console, Phrases phrases)
            throws Usage, IOException {
        if (words.isEmpty()) {
            throw new Usage("db-images");
        }
        String out = typed.value(Flags.OUT, "");
        Path folder = out.isEmpty()
                ? DatabaseFile.bases(database(typed, console))
                : console.folder().resolve(out);
        return new DbImages(typed, console, phrases, folder).gather(words);
    }

    /** What is fetched, from where, and under which licence: for whoever has to allow it. */
    private static int feeds(Console console, Phrases phrases) {
        Set<String> rows = new LinkedHashSet<>();
        for (Feed feed : Feeds.all()) {
            rows.add(String.join(
                    "\t",
                    feed.name(),
                    phrases.reason(feed.usual() ? "usual" : "extra"),
                    feed.address(),
                    phrases.reason(feed.purpose()),
                    phrases.reason(feed.licence())));
        }
        console.print(String.join("\n", rows) + "\n");
        return 0;
    }
}
