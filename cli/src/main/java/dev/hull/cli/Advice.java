package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.scan.BaseQuestion;
import dev.hull.scan.Diagnosis;
import dev.hull.scan.feeds.DatabaseFile;
import dev.hull.scan.images.BaseImages;
import dev.hull.vulns.store.DamagedDatabase;
import dev.hull.vulns.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Asks the advisory database that the user means about images; without images it is not even looked for. */
final class Advice {
    private final Typed typed;
    private final LocalDate today;
    private final Path file;
    private final BaseQuestion question;

    private Advice(Typed typed, Console console, LocalDate today) {
        this.typed = typed;
        this.today = today;
        file = DatabaseFile.of(typed.value(Flags.DATABASE, ""), console.folder(), console.environment());
        question = typed.has(Flags.CHECK_BASE)
                ? new BaseImages(() -> Network.of(typed, console), today)
                : BaseQuestion.NONE;
    }

    static Diagnosis about(List<Image> images, Typed typed, Console console, LocalDate today) throws Usage {
        return images.isEmpty() ? Diagnosis.NONE : new Advice(typed, console, today).about(images);
    }

    private Diagnosis about(List<Image> images) throws Usage {
        if (!Files.isRegularFile(file) && !typed.has(Flags.DATABASE) && !typed.has(Flags.MAX_DB_AGE)) {
            List<Gap> gaps = images.stream()
                    .map(image -> new Gap("vulnerabilities", image.name(), "no advisory database", "hull db update"))
                    .toList();
            return Diagnosis.silent(images, gaps, question);
        }
        try {
            Database database = Database.open(file);
            DatabaseStamp stamp = new DatabaseStamp(file.toString(), date(database), database.digest());
            refuseOld(stamp);
            return Diagnosis.of(images, database, stamp, question);
        } catch (IOException e) {
            throw broken("there is no such file");
        } catch (DamagedDatabase e) {
            throw new Usage("file", Arg.of("at", file.toString()), Arg.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private Usage broken(String reason) {
        return new Usage("database", Arg.of("file", file.toString()), Arg.of("reason", reason));
    }

    private static LocalDate date(Database database) {
        try {
            return LocalDate.parse(database.manifest().date());
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH; // inputs that name no date are as old as can be
        }
    }

    private void refuseOld(DatabaseStamp stamp) throws Usage {
        if (!typed.has(Flags.MAX_DB_AGE)) {
            return;
        }
        String value = typed.value(Flags.MAX_DB_AGE, "");
        if (value.isEmpty() || value.length() > 6 || !value.chars().allMatch(Character::isDigit)) {
            throw new Usage("max-db-age", Arg.of("value", value));
        }
        long most = Long.parseLong(value);
        if (stamp.days(today) > most) {
            throw new Usage("database-age", Arg.of("days", stamp.days(today)), Arg.of("most", most));
        }
    }
}
