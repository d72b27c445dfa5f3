package dev.hull.scan.feeds;

import static dev.hull.scan.web.FakeServer.answer;
import static dev.hull.scan.web.FakeServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hull.scan.images.registry.FakeRegistry;
import dev.hull.scan.web.FakeServer;
import dev.hull.vulns.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Against publishers and mirrors of our own that behave, and misbehave, as real ones do. */
class UpdateTest {
    @TempDir
    Path folder;

    private FakePublisher publisher;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private final Progress progress = new Progress() {
        @Override
        public void fetching(String feed, long bytes, long total) {}

        @Override
        public void done(String feed, String outcome, int number, int of) {
            said.add(feed + ": " + outcome);
        }

        @Override
        public void building(String input, int number, int of) {}

        @Override
        public void note(String sentence) {
            said.add(sentence);
        }
    };

    @BeforeEach
    void publish() throws IOException {
        publisher = new FakePublisher();
        publisher.put("/npm/all.zip", FakePublisher.osv("npm", "GHSA-aaaa-bbbb-cccc"), FakePublisher.DAY);
        publisher.put("/go/all.zip", FakePublisher.osv("Go", "GO-2026-0001"), FakePublisher.DAY);
        publisher.put("/latest.txt", "archive-7.json.gz\n");
        publisher.put(
                "/archive-7.json.gz",
                FakePublisher.gzip(
                        "{\"curl\": {\"CVE-2026-1\": {\"releases\": {\"bookworm\": {\"status\": \"resolved\","
                                + " \"fixed_version\": \"7.88.1-10+deb12u9\", \"urgency\": \"low\"}}}}}"),
                FakePublisher.DAY);
    }

    @AfterEach
    void close() throws IOException {
        publisher.close();
    }

    private List<Feed> feeds() {
        return List.of(
                new Feed("npm", publisher.server.at("/npm/all.zip").toString(), "", "osv/npm/all.zip", "", "", true),
                new Feed("go", publisher.server.at("/go/all.zip").toString(), "", "osv/Go/all.zip", "", "", true),
                new Feed(
                        "debian",
                        publisher.server.at("/latest.txt").toString(),
                        ".",
                        "native/d.json.gz",
                        "",
                        "",
                        true));
    }

    private UpdateRequest request(Supply supply, boolean partial, boolean older) {
        return new UpdateRequest(
                supply,
                folder.resolve("data/advisories.hull"),
                folder.resolve("cache"),
                feeds(),
                FakeRegistry.settings(Map.of()),
                partial,
                older,
                progress);
    }

    private Updated update() throws IOException {
        return Update.run(request(new Supply.Public(), false, false));
    }

    private Database database() throws IOException {
        return Database.open(folder.resolve("data/advisories.hull"));
    }

    @Test
    void buildsFromThePublicFeedsAndFetchesOnlyWhatChanged() throws Exception {
        Updated first = update();
        assertThat(first.changed()).isTrue();
        assertThat(first.missing()).isEmpty();
        assertThat(first.manifest().inputs()).hasSize(3).allSatisfy(read -> {
            assertThat(read.records()).as(read.name()).isEqualTo(1);
            assertThat(read.date()).isEqualTo("2026-11-10");
        });
        assertThat(database().isWhole()).isTrue();
        int asked = publisher.server.asked().size();

        publisher.put(
                "/npm/all.zip",
                FakePublisher.osv("npm", "GHSA-aaaa-bbbb-cccc", "GHSA-dddd-eeee-ffff"),
                FakePublisher.DAY);
        said.clear();
        Updated second = update();
        assertThat(second.changed()).isTrue();
        assertThat(said).contains("osv go: unchanged", "debian: unchanged");
        assertThat(publisher
                        .server
                        .asked()
                        .subList(asked, publisher.server.asked().size())
                        .stream()
                        .filter(each -> !each.path().equals("/latest.txt")))
                .allSatisfy(each -> assertThat(each.header("if-none-match")).isNotEmpty());
        assertThat(update().changed()).isFalse();
    }

    @Test
    void goesOnInTheNextRunWhereThisOneWasCut() throws Exception {
        byte[] large = FakePublisher.osv(
                "npm",
                java.util.stream.IntStream.range(0, 4000)
                        .mapToObj(i -> "GHSA-aaaa-bbbb-%04d".formatted(i))
                        .toArray(String[]::new));
        publisher.put("/npm/all.zip", large, FakePublisher.DAY);
        publisher.misbehave("/npm/all.zip", (asked, out) -> {
            if (asked.from() > 0) {
                throw new IOException("gone");
            }
            head(out, 200, "ETag: " + publisher.tag("/npm/all.zip") + "\r\nContent-Length: " + large.length + "\r\n");
            out.write(large, 0, 300_000);
            out.flush();
            throw new IOException("cut");
        });
        assertThatThrownBy(this::update).hasMessageContaining("osv npm");
        assertThat(Files.exists(folder.resolve("data/advisories.hull"))).isFalse();
        publisher.repent();
        assertThat(update().missing()).isEmpty();
        assertThat(said).contains("osv npm: going on from byte 300000");
        assertThat(Files.size(folder.resolve("cache/osv/npm/all.zip"))).isEqualTo(large.length);
    }

    @Test
    void beginsAgainWhereTheFeedHasChangedSinceItWasCut() throws Exception {
        Files.createDirectories(folder.resolve("cache/osv/npm"));
        Files.write(folder.resolve("cache/osv/npm/.all.zip.part"), new byte[100]);
        Files.writeString(folder.resolve("cache/osv/npm/.all.zip.part.etag"), "\"old\"");
        assertThat(update().missing()).isEmpty();
        assertThat(said).anyMatch(each -> each.contains("it changed while it was read; try again; beginning again"));
    }

    /** What a feed does instead, and what the user is told. */
    record Bad(String name, FakeServer.Deed deed, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            new Bad("gone", (_, out) -> answer(out, 404, "", ""), "there is nothing at http://127.0.0.1"),
            new Bad("down", (_, out) -> answer(out, 503, "", ""), "503 (a fault of the server), 3 times"),
            new Bad(
                    "a page in its place",
                    (_, out) -> answer(out, 200, "", "<html>please sign in"),
                    "answers with a page"),
            new Bad("empty", (_, out) -> answer(out, 200, "", ""), "answers with nothing"),
            new Bad(
                    "asks for an hour",
                    (_, out) -> answer(out, 429, "Retry-After: 3600\r\n", ""),
                    "3600 seconds of quiet"),
            new Bad("stalls", (_, _) -> Thread.sleep(3_000), "no answer in time"));

    @ParameterizedTest
    @FieldSource("BAD")
    void aFeedThatFailsLeavesTheOldDatabase(Bad row) throws Exception {
        update();
        String before = database().digest();
        publisher.put("/go/all.zip", FakePublisher.osv("Go", "GO-2026-0001", "GO-2026-0002"), FakePublisher.DAY);
        publisher.misbehave("/npm/all.zip", row.deed());
        assertThatThrownBy(this::update)
                .isInstanceOf(UpdateException.class)
                .hasMessageContaining("1 of the feeds could not be had: osv npm: ")
                .hasMessageContaining(row.message())
                .hasMessageContaining("--allow-partial");
        assertThat(database().digest()).isEqualTo(before);
        assertThat(folder.resolve("data").toFile().list())
                .containsExactlyInAnyOrder("advisories.hull", ".advisories.hull.lock");

        Updated partial = Update.run(request(new Supply.Public(), true, false));
        assertThat(partial.missing()).singleElement().asString().contains("(that of 20");
        assertThat(partial.manifest().inputs()).hasSize(3);
        assertThat(database().digest()).isNotEqualTo(before);
    }

    @Test
    void aPointerThatLeadsElsewhereIsNotFollowed() throws Exception {
        publisher.put("/latest.txt", "http://169.254.169.254/latest/meta-data\n");
        assertThatThrownBy(this::update).hasMessageContaining("leads elsewhere: http://169.254.169.254");
        publisher.put("/latest.txt", "\n");
        assertThatThrownBy(this::update).hasMessageContaining("leads elsewhere");
    }

    @Test
    void waitsWhereItIsAskedTo() throws Exception {
        publisher.misbehave("/npm/all.zip", (asked, out) -> {
            publisher.repent();
            answer(out, 429, "Retry-After: 1\r\n", "");
        });
        assertThat(update().missing()).isEmpty();
        assertThat(said).anyMatch(each -> each.endsWith("429 (too many requests); again in 1 s"));
    }

    @Test
    void aFolderOfFeedsIsAMirror() throws Exception {
        Path stick = folder.resolve("stick");
        assertThat(Update.mirror(stick, feeds(), FakeRegistry.settings(Map.of()).web(), progress))
                .isEmpty();
        Updated fromFolder = Update.run(request(Supply.of("stick", folder), false, false));
        assertThat(fromFolder.manifest().inputs()).hasSize(3);

        try (FakePublisher mirror = new FakePublisher()) {
            mirror.put("/m/feeds.tsv", Files.readAllBytes(stick.resolve("feeds.tsv")), FakePublisher.DAY);
            for (String path : List.of("osv/npm/all.zip", "osv/Go/all.zip", "native/d.json.gz")) {
                mirror.put("/m/" + path, Files.readAllBytes(stick.resolve(path)), FakePublisher.DAY);
            }
            Supply site = Supply.of(mirror.server.at("/m").toString(), folder);
            Updated fromSite = Update.run(request(site, false, false));
            assertThat(fromSite.manifest().inputs())
                    .hasSize(3)
                    .allSatisfy(read -> assertThat(read.records()).isEqualTo(1));
            int asked = mirror.server.asked().size();
            assertThat(Update.run(request(site, false, false)).changed()).isFalse();
            assertThat(mirror.server.asked()).as("the list alone").hasSize(asked + 1);

            mirror.put("/m/osv/npm/all.zip", FakePublisher.osv("npm", "GHSA-xxxx-xxxx-xxxx"), FakePublisher.DAY);
            Files.delete(folder.resolve(cacheOf(mirror)).resolve("osv/npm/all.zip"));
            assertThatThrownBy(() -> Update.run(request(site, false, false)))
                    .hasMessageContaining("not what the mirror's list promises");
        }
    }

    private static String cacheOf(FakePublisher mirror) {
        return "mirror-" + mirror.server.host().replace(':', '-');
    }

    @Test
    void aStaleMirrorIsSaidAndADatabaseIsNotReplacedByAnOlderOne() throws Exception {
        update();
        try (FakePublisher mirror = new FakePublisher()) {
            byte[] npm = FakePublisher.osv("npm", "GHSA-aaaa-bbbb-cccc");
            mirror.put("/npm.zip", npm, "Thu, 01 Oct 2026 06:00:00 GMT");
            Files.write(folder.resolve("npm.zip"), npm);
            String sha256 = Fetcher.sha256(folder.resolve("npm.zip"));
            mirror.put(
                    "/feeds.tsv",
                    "npm.zip\thttp://x/\t\tThu, 01 Oct 2026 06:00:00 GMT\t" + sha256 + "\t" + npm.length
                            + "\t2026-10-01T06:00:00Z\n../evil\thttp://x/\t\t\t" + sha256
                            + "\t1\t2026-10-01T06:00:00Z\n");
            Supply site = Supply.of(mirror.server.at("/").toString(), folder);
            assertThatThrownBy(() -> Update.run(request(site, false, false)))
                    .hasMessageContaining("is stale: it was last filled on 2026-10-01");
            assertThatThrownBy(() -> Update.run(request(site, true, false)))
                    .hasMessageContaining(
                            "what came is of 2026-10-01, and older than the database that is here, of 2026-11-10");
            assertThat(Update.run(request(site, true, true)).manifest().inputs())
                    .hasSize(1);
        }
    }

    @Test
    void takesADatabaseThatSomebodyBuilt() throws Exception {
        update();
        byte[] built = Files.readAllBytes(folder.resolve("data/advisories.hull"));
        Files.delete(folder.resolve("data/advisories.hull"));
        Files.write(folder.resolve("built.hull"), built);
        assertThat(Update.run(request(Supply.of("built.hull", folder), false, false))
                        .changed())
                .isTrue();
        try (FakePublisher site = new FakePublisher()) {
            site.put("/d/advisories.hull", built, FakePublisher.DAY);
            assertThat(Update.run(request(Supply.of(site.server.at("/d/").toString(), folder), false, false))
                            .changed())
                    .as("the same")
                    .isFalse();
            built[built.length / 2] ^= 1;
            site.put("/broken.hull", built, FakePublisher.DAY);
            assertThatThrownBy(() -> Update.run(
                            request(Supply.of(site.server.at("/broken.hull").toString(), folder), false, false)))
                    .isInstanceOf(UpdateException.class);
            site.put("/no.hull", "hello");
            assertThatThrownBy(() -> Update.run(
                            request(Supply.of(site.server.at("/no.hull").toString(), folder), false, false)))
                    .hasMessageContaining("no advisory database of this version");
        }
        assertThat(database().isWhole()).isTrue();
    }

    @Test
    void takesADatabaseFromARegistry() throws Exception {
        update();
        byte[] built = Files.readAllBytes(folder.resolve("data/advisories.hull"));
        Files.delete(folder.resolve("data/advisories.hull"));
        try (FakeRegistry registry = FakeRegistry.of(Update.MEDIA_TYPE, built)) {
            Supply supply = Supply.of("oci:" + registry.reference("1"), folder);
            Updated updated = Update.run(request(supply, false, false));
            assertThat(updated.changed()).isTrue();
            assertThat(database().digest()).isEqualTo(updated.digest());
        }
    }

    @Test
    void theTableOfFeedsIsWhole() throws Exception {
        List<Feed> all = Feeds.all();
        assertThat(all).extracting(Feed::path).doesNotHaveDuplicates().allMatch(Listing::isInside);
        assertThat(all).allSatisfy(feed -> {
            assertThat(java.net.URI.create(feed.address()).getScheme()).isEqualTo("https");
            assertThat(feed.purpose()).isNotBlank();
            assertThat(feed.licence()).isNotBlank();
        });
        assertThat(all)
                .extracting(Feed::address)
                .contains(
                        "https://osv-vulnerabilities.storage.googleapis.com/Rocky%20Linux/all.zip",
                        "https://secdb.alpinelinux.org/v3.20/main.json",
                        "https://secdb.alpinelinux.org/edge/community.json");
        assertThat(Feeds.chosen(all, List.of("only", "kev", "redhat-vex"))).hasSize(2);
        assertThat(Feeds.chosen(all, List.of())).noneMatch(feed -> feed.name().equals("redhat-vex"));
        assertThatThrownBy(() -> Feeds.chosen(all, List.of("kevv"))).hasMessageContaining("there is no feed kevv");
    }

    @Test
    void knowsWhereTheDatabaseLies() {
        Map<String, String> home = Map.of("HOME", "/home/me");
        assertThat(DatabaseFile.of("", folder, home)).hasToString("/home/me/.local/share/hull/advisories.hull");
        assertThat(DatabaseFile.of("", folder, Map.of("XDG_DATA_HOME", "/d"))).hasToString("/d/hull/advisories.hull");
        assertThat(DatabaseFile.of("", folder, Map.of("HULL_DB", "/x.hull"))).hasToString("/x.hull");
        assertThat(DatabaseFile.of("y.hull", folder, Map.of("HULL_DB", "/x.hull")))
                .isEqualTo(folder.resolve("y.hull"));
        assertThat(DatabaseFile.feeds(home)).hasToString("/home/me/.cache/hull/feeds");
    }
}
