package dev.hull.vulns.feeds;

import dev.hull.vulns.feeds.Advisory.Affected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ubuntu's security notices as one JSON object, notice by number: usn.ubuntu.com/usn-db/database.json. The packages are sources.
 */
final class Usn implements JsonStream.Members {
    private final Sink sink;

    Usn(Sink sink) {
        this.sink = sink;
    }

    @Override
    public boolean claims(String name, Tree notice) {
        return notice.has("releases") && notice.has("cves");
    }

    @Override
    public void read(String name, Tree notice) {
        List<Affected> affected = new ArrayList<>();
        notice.at("releases").members().forEach((codename, release) -> {
            Optional<String> space = Releases.ubuntu(codename);
            if (space.isEmpty()) {
                sink.leftOut("release not known: " + codename);
                return;
            }
            release.at("sources").members().forEach((source, fix) -> {
                if (!fix.text("version").isEmpty()) {
                    affected.add(Affected.before(space.get(), source, fix.text("version")));
                }
            });
        });
        List<String> flaws = notice.texts("cves").stream().filter(Texts::isCve).toList();
        if (flaws.isEmpty() || affected.isEmpty()) {
            sink.leftOut(flaws.isEmpty() ? "notice without a CVE" : "notice without packages");
            return;
        }
        String date = date(notice.text("timestamp"));
        sink.dated(date);
        String id = name.startsWith("USN-") || name.startsWith("LSN-") ? name : "USN-" + name;
        sink.advisory(new Advisory(
                "ubuntu",
                id,
                "",
                List.of(),
                flaws,
                Texts.title(notice.text("title"), notice.text("summary")),
                List.of(),
                date,
                date,
                List.of("https://ubuntu.com/security/notices/" + id),
                List.of(),
                affected));
    }

    /** Seconds since 1970, with a fraction. */
    private static String date(String timestamp) {
        int dot = timestamp.indexOf('.');
        try {
            long seconds = Long.parseLong(dot < 0 ? timestamp : timestamp.substring(0, dot));
            return seconds < 0 || seconds > 32_503_680_000L
                    ? ""
                    : Texts.date(Instant.ofEpochSecond(seconds).toString());
        } catch (NumberFormatException e) {
            return Texts.date(timestamp);
        }
    }
}
