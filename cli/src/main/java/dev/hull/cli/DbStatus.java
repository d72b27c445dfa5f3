package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.model.DatabaseStamp;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import dev.hull.vulns.Statement;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.store.Difference;
import dev.hull.vulns.store.Difference.Changed;
import dev.hull.vulns.store.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A database as text: where it is, how old, what is in it, and from what it was made. */
final class DbStatus {
    private static final int SHORT = 40;

    private DbStatus() {}

    static String of(Path file, boolean all, LocalDate today, Phrases phrases) throws IOException {
        Database database = Database.open(file);
        Manifest manifest = database.manifest();
        StringBuilder out = new StringBuilder();
        String digest = database.digest();
        out.append(phrases.say(
                        "db.file",
                        Arg.of("file", file.toString()),
                        Arg.of("size", "%.1f MB".formatted(Files.size(file) / 1e6)),
                        Arg.of("digest", all ? digest : digest.substring(0, 12))))
                .append('\n');
        DatabaseStamp stamp = new DatabaseStamp(file.toString(), date(manifest.date()), digest);
        out.append(
                        manifest.date().isEmpty()
                                ? phrases.say("db.undated")
                                : phrases.count("db.date", stamp.days(today), Arg.of("date", manifest.date())))
                .append('\n');
        out.append(phrases.say(
                        "db.counts",
                        Arg.of("advisories", count(manifest, "advisories")),
                        Arg.of("packages", count(manifest, "packages")),
                        Arg.of("ranges", count(manifest, "ranges")),
                        Arg.of("flaws", count(manifest, "flaws")),
                        Arg.of("inputs", manifest.inputs().size())))
                .append('\n');
        int bases = manifest.counts().getOrDefault("base-images", 0);
        if (bases > 0) {
            out.append(phrases.count("db.bases", bases)).append('\n');
        }
        int problems =
                manifest.inputs().stream().mapToInt(Manifest.Read::problems).sum();
        if (problems > 0) {
            out.append(phrases.count("db.problems", problems)).append('\n');
        }
        if (all) {
            manifest.inputs().forEach(input -> out.append(row(input, phrases)).append('\n'));
        }
        return out.toString();
    }

    private static String row(Manifest.Read input, Phrases phrases) {
        String row =
                "  " + Columns.pad(input.date(), 12) + Columns.pad("%,d".formatted(input.records()), 10) + input.name();
        StringBuilder more = new StringBuilder(row);
        input.leftOut()
                .forEach((reason, count) -> more.append("\n      - %,d %s".formatted(count, phrases.reason(reason))));
        input.firstProblems().forEach(problem -> more.append("\n      ! ").append(phrases.reason(problem)));
        return more.toString();
    }

    private static String count(Manifest manifest, String what) {
        return "%,d".formatted(manifest.counts().getOrDefault(what, 0));
    }

    /** Inputs that name no date are as old as can be. */
    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }

    static void refuseOld(Path file, Typed typed) throws Usage, IOException {
        String value = typed.value(Flags.MAX_DB_AGE, "");
        if (!typed.has(Flags.MAX_DB_AGE)) {
            return;
        }
        if (value.isEmpty() || value.length() > 6 || !value.chars().allMatch(Character::isDigit)) {
            throw new Usage("max-db-age", Arg.of("value", value));
        }
        Database database = Database.open(file);
        DatabaseStamp stamp =
                new DatabaseStamp(file.toString(), date(database.manifest().date()), database.digest());
        long days = stamp.days(Options.today());
        if (days > Long.parseLong(value)) {
            throw new Usage("database-age", Arg.of("days", days), Arg.of("most", value));
        }
    }

    static String difference(Difference difference, boolean all, Phrases phrases) {
        StringBuilder out = new StringBuilder(phrases.say(
                        "db.diff",
                        Arg.of("added", difference.added().size()),
                        Arg.of("removed", difference.removed().size()),
                        Arg.of("changed", difference.changed().size())))
                .append('\n');
        lines(out, difference.added().stream().map(said -> "+ " + line(said)).toList(), all, phrases);
        lines(out, difference.removed().stream().map(said -> "- " + line(said)).toList(), all, phrases);
        lines(out, difference.changed().stream().map(DbStatus::line).toList(), all, phrases);
        return out.toString();
    }

    /** What was said, and what is said now, each where it differs. */
    private static String line(Changed changed) {
        Statement before = without(changed.before(), changed.after());
        Statement after = without(changed.after(), changed.before());
        String head = "~ %s %s %s".formatted(after.space(), after.name(), after.advisory());
        List<String> now = facets(after);
        List<String> old = facets(before);
        StringBuilder line = new StringBuilder(head);
        for (int i = 0; i < now.size(); i++) {
            line.append(
                    old.get(i).equals(now.get(i)) ? "" : " %s -> %s".formatted(orNone(old.get(i)), orNone(now.get(i))));
        }
        int more = changed.after().size() - changed.before().size();
        return line.append(more == 0 ? "" : " %+d".formatted(more)).toString();
    }

    /** {@return the first of {@code some} that is not among {@code others}}; the first of all where none is new. */
    private static Statement without(List<Statement> some, List<Statement> others) {
        return some.stream().filter(each -> !others.contains(each)).findFirst().orElse(some.getFirst());
    }

    private static List<String> facets(Statement statement) {
        return List.of(
                statement.state().word(),
                statement.ranges().toString(),
                String.join(" ", statement.versions()),
                String.join(" ", statement.flaws()),
                statement.severity(),
                statement.note(),
                statement.module(),
                String.join(" ", statement.architectures()));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String line(Statement statement) {
        return "%s %s %s %s %s"
                .formatted(
                        statement.space(),
                        statement.name(),
                        statement.advisory(),
                        statement.state(),
                        statement.ranges());
    }

    private static void lines(StringBuilder out, List<String> lines, boolean all, Phrases phrases) {
        int most = all ? lines.size() : Math.min(SHORT, lines.size());
        lines.subList(0, most).forEach(line -> out.append(line).append('\n'));
        if (most < lines.size()) {
            out.append("  ")
                    .append(phrases.count("db.more", lines.size() - most))
                    .append('\n');
        }
    }
}
