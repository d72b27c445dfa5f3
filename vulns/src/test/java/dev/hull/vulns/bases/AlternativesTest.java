package dev.hull.vulns.bases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.BaseAdvice;
import dev.hull.model.BaseAdvice.Answer;
import dev.hull.model.BaseAdvice.Offer;
import dev.hull.model.BaseAdvice.State;
import dev.hull.model.BaseImage;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.HealthCheck;
import dev.hull.model.Image;
import dev.hull.model.ImageFacts;
import dev.hull.model.ImageLayer;
import dev.hull.model.Inventory;
import dev.hull.model.Items;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.SourcePackage;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.match.Matcher;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.store.DatabaseBuilder;
import dev.hull.vulns.store.Input;
import dev.hull.vulns.upgrades.Upgrades;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AlternativesTest {
    private static final String DEBIAN = "docker.io/library/debian:";
    private static final String TRACKER = """
            {"curl":{"CVE-2026-0001":{"releases":{"bookworm":{"status":"resolved","fixed_version":"8.0-2","repositories":{"bookworm":"8.0-2"}}}},
              "CVE-2026-0002":{"releases":{"bookworm":{"status":"open","repositories":{"bookworm":"8.0-2"}}}}},
             "perl":{"CVE-2026-0003":{"releases":{"bookworm":{"status":"resolved","fixed_version":"5.36-2","repositories":{"bookworm":"5.36-2"}}}}},
             "new":{"CVE-2026-0004":{"releases":{"bookworm":{"status":"open","repositories":{"bookworm":"1"}}}}}}
            """;

    private static final String OLD =
            bill(DEBIAN + "12", "aa", "2026-08-01", "2026-09-01", 50, "bookworm", "curl 8.0-1", "perl 5.36-1");
    private static final String TODAY =
            bill(DEBIAN + "12", "bb", "2026-10-02", "2026-11-20", 52, "bookworm", "curl 8.0-2", "perl 5.36-1", "new 1");
    private static final String UNSAID =
            bill(DEBIAN + "12", "ab", "2026-10-02", "2026-11-20", 52, "trixie", "curl 8.0-1");
    private static final String SLIM =
            bill(DEBIAN + "12-slim", "cc", "2026-10-02", "2026-11-20", 28, "bookworm", "curl 8.0-2");
    private static final String OTHER_RELEASE =
            bill(DEBIAN + "12-next", "dd", "2026-10-02", "2026-11-20", 9, "trixie", "curl 8.0-2");
    private static final String OTHER_VERSION =
            bill(DEBIAN + "11-slim", "ee", "2026-10-02", "2026-11-20", 8, "bookworm", "curl 8.0-2");
    private static final String LATEST =
            bill(DEBIAN + "latest", "aa", "2026-08-01", "2026-09-01", 50, "bookworm", "curl 8.0-1", "perl 5.36-1");
    private static final String MOVED =
            bill(DEBIAN + "latest", "dd", "2026-10-02", "2026-11-20", 50, "trixie", "curl 8.0-2");

    record Row(
            String name,
            List<String> catalogue,
            String label,
            Answer answer,
            String told,
            List<String> offers,
            String plan) {}

    private static final String PACKAGES =
            "OS_PACKAGE curl to 8.0-2 closes [CVE-2026-0001]; OS_PACKAGE perl to 5.36-2 closes [CVE-2026-0003]";

    static final List<Row> ROWS = List.of(
            new Row("nothing is known", List.of(), "", Answer.NOT_ASKED, "NOBODY ", List.of(), PACKAGES),
            new Row(
                    "its layers tell, and it is the newest that is known: the packages are upgraded",
                    List.of(OLD),
                    "",
                    Answer.NOT_ASKED,
                    "LAYERS debian:12@sha256:aa0",
                    List.of(),
                    PACKAGES),
            new Row(
                    "a newer digest, with what it closes, opens and lacks; what it does not close stays a step of its own",
                    List.of(OLD, TODAY),
                    "",
                    Answer.NOT_ASKED,
                    "LAYERS debian:12@sha256:aa0",
                    List.of(
                            "NEWER debian:12@sha256:bb0 seen 2026-11-20 closes [CVE-2026-0001] opens [CVE-2026-0004] without []"),
                    "BASE_IMAGE debian:12@sha256:aa0 to debian:12@sha256:bb0 closes [CVE-2026-0001]"
                            + "; OS_PACKAGE perl to 5.36-2 closes [CVE-2026-0003]"),
            new Row(
                    "the registry says that the tag did not move, whatever the catalogue thinks",
                    List.of(OLD, TODAY),
                    "",
                    new Answer(State.SAME, BaseImage.NONE, ""),
                    "LAYERS debian:12@sha256:aa0",
                    List.of(),
                    PACKAGES),
            new Row(
                    "the registry names a digest that nobody has looked into",
                    List.of(OLD, TODAY),
                    "",
                    new Answer(
                            State.OTHER,
                            new BaseImage(
                                    DEBIAN + "12", "linux/amd64", "sha256:ff0", "sha256:ff1", "", "", -1, List.of()),
                            ""),
                    "LAYERS debian:12@sha256:aa0",
                    List.of("NEWER debian:12@sha256:ff0 seen "),
                    "BASE_IMAGE debian:12@sha256:aa0 to debian:12@sha256:ff0 closes [CVE-2026-0001, CVE-2026-0003]"),
            new Row(
                    "a release of which the advisories say nothing does not look better for it",
                    List.of(OLD, UNSAID),
                    "",
                    Answer.NOT_ASKED,
                    "LAYERS debian:12@sha256:aa0",
                    List.of("NEWER debian:12@sha256:ab0 seen 2026-11-20"),
                    "BASE_IMAGE debian:12@sha256:aa0 to debian:12@sha256:ab0 closes [CVE-2026-0001, CVE-2026-0003]"),
            new Row(
                    "a smaller variant of the same version and release, no other",
                    List.of(OLD, SLIM, OTHER_RELEASE, OTHER_VERSION),
                    "",
                    Answer.NOT_ASKED,
                    "LAYERS debian:12@sha256:aa0",
                    List.of(
                            "SMALLER debian:12-slim@sha256:cc0 seen 2026-11-20 closes [CVE-2026-0001, CVE-2026-0003] opens [] without [perl]"),
                    PACKAGES),
            new Row(
                    "of two tags not the one that has gone on to the next release",
                    List.of(LATEST, MOVED, OLD),
                    "",
                    Answer.NOT_ASKED,
                    "LAYERS debian:12@sha256:aa0",
                    List.of(),
                    PACKAGES),
            new Row(
                    "of two tags the one that a label names",
                    List.of(LATEST, OLD),
                    "debian:latest",
                    Answer.NOT_ASKED,
                    "LAYERS debian:latest@sha256:aa0",
                    List.of(),
                    PACKAGES),
            new Row(
                    "a label names a digest that the catalogue knows; the layers are others",
                    List.of(bill(DEBIAN + "12", "77", "2026-07-01", "2026-07-01", 50, "bookworm", "curl 8.0-1"), TODAY),
                    "debian:12@sha256:770",
                    Answer.NOT_ASKED,
                    "LABELS debian:12@sha256:770",
                    List.of(
                            "NEWER debian:12@sha256:bb0 seen 2026-11-20 closes [CVE-2026-0001] opens [CVE-2026-0004] without []"),
                    "BASE_IMAGE debian:12@sha256:770 to debian:12@sha256:bb0 closes [CVE-2026-0001]"
                            + "; OS_PACKAGE perl to 5.36-2 closes [CVE-2026-0003]"),
            new Row(
                    "a label alone tells nothing of what is newer",
                    List.of(TODAY),
                    "debian:12",
                    Answer.NOT_ASKED,
                    "LABELS debian:12",
                    List.of(),
                    "BASE_IMAGE debian:12 to debian:12 closes [CVE-2026-0001, CVE-2026-0003]"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void tells(Row row) throws IOException {
        Database database = database(row.catalogue);
        Standing standing = Standing.of(image(row.label), database.bases());
        Matcher matcher = new Matcher(database);
        List<Vulnerability> found = matcher.match(standing.image()).vulnerabilities();
        Alternatives alternatives = new Alternatives(matcher, database, standing, row.answer);
        BaseAdvice advice = alternatives.of(found);
        assertThat(advice.told() + " " + advice.base().pinned()).as(row.name).isEqualTo(row.told);
        assertThat(advice.offers().stream().map(AlternativesTest::line))
                .as(row.name)
                .isEqualTo(row.offers);
        assertThat(new Upgrades(matcher)
                        .of(standing.image(), found, alternatives.rebuilding(found)).upgrades().stream()
                                .map(step -> step.kind() + " "
                                        + step.name() + " to " + step.to() + " closes "
                                        + step.closes())
                                .collect(Collectors.joining("; ")))
                .as(row.name)
                .isEqualTo(row.plan);
    }

    @Test
    void marksTheLayersOfTheBase() throws IOException {
        Standing standing = Standing.of(image(""), database(List.of(OLD)).bases());
        assertThat(standing.image().layers().stream().map(ImageLayer::base)).containsExactly(true, false);
        assertThat(standing.image().base()).isEqualTo("debian:12@sha256:aa0");
    }

    @Test
    void theSameBillsInAnotherOrderAreTheSameBytes() throws IOException {
        List<String> bills = new ArrayList<>(List.of(OLD, TODAY, SLIM, OTHER_RELEASE));
        byte[] one = bytes(bills);
        Collections.reverse(bills);
        assertThat(bytes(bills)).isEqualTo(one);
    }

    @Test
    void ofOneStateSeenTwiceTheLaterDayCounts() throws IOException {
        String again = OLD.replace("2026-09-01", "2026-09-09");
        assertThat(database(List.of(again, OLD)).bases().of("docker.io/library/debian"))
                .extracting(BaseImage::seen)
                .containsExactly("2026-09-09");
    }

    @Test
    void theCatalogueDoesNotMakeTheAdvisoriesYoung() throws IOException {
        assertThat(database(List.of(OLD)).manifest().date()).isEmpty();
    }

    private static String line(Offer offer) {
        String start = offer.why() + " " + offer.image().pinned() + " seen "
                + offer.image().seen();
        return offer.contentsKnown()
                ? start + " closes " + offer.closes() + " opens " + offer.opens() + " without " + offer.without()
                : start;
    }

    private static Database database(List<String> bills) throws IOException {
        return Database.of(ByteBuffer.wrap(bytes(bills)));
    }

    private static byte[] bytes(List<String> bills) throws IOException {
        List<Input> inputs = new ArrayList<>();
        inputs.add(input("tracker.json", TRACKER));
        for (String bill : bills) {
            inputs.add(input("bill-" + Integer.toHexString(bill.hashCode()), bill));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DatabaseBuilder.build(inputs, out, (_, _, _) -> {});
        return out.toByteArray();
    }

    private static Input input(String name, String text) {
        return new Input(name, "", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String bill(
            String reference, String id, String created, String seen, int bytes, String codename, String... packages) {
        StringBuilder components = new StringBuilder();
        String version = codename.equals("bookworm") ? "12" : "13";
        components.append("""
                {"type":"operating-system","name":"debian","version":"%s","properties":[{"name":"hull:distro:codename","value":"%s"}]}""".formatted(version, codename));
        for (String each : packages) {
            String[] parts = each.split(" ");
            components.append("""
                    ,{"type":"library","name":"%1$s","version":"%2$s","purl":"pkg:deb/debian/%1$s@%2$s?arch=amd64&distro=debian-%3$s",
                    "properties":[{"name":"hull:evidence","value":"installed"},{"name":"hull:architecture","value":"amd64"}]}""".formatted(parts[0], parts[1], version));
        }
        return """
                {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"container","name":"x","properties":[
                {"name":"hull:reference","value":"%s"},{"name":"hull:platform","value":"linux/amd64"},
                {"name":"hull:tag-digest","value":"sha256:%s0"},{"name":"hull:digest","value":"sha256:%s1"},
                {"name":"hull:created","value":"%sT00:00:00Z"},{"name":"hull:seen","value":"%s"},
                {"name":"hull:layer:0:diff-id","value":"sha256:%s00000000000000"},{"name":"hull:layer:0:bytes","value":"%d"}]}},
                "components":[%s]}
                """.formatted(reference, id, id, created, seen, id, bytes, components);
    }

    private static Image image(String label) {
        List<ImageLayer> layers = List.of(
                new ImageLayer(0, "", "sha256:aa00000000000000", "", !label.isEmpty(), -1),
                new ImageLayer(1, "", "sha256:9900000000000000", "", false, -1));
        Distro debian = new Distro("debian", "12", "bookworm", "Debian 12", List.of());
        List<Component> components = List.of(deb("curl", "8.0-1"), deb("perl", "5.36-1"));
        return new Image(
                SubjectRef.of("image", "", "shop"),
                "shop",
                "oci",
                "",
                "linux/amd64",
                -1,
                label,
                layers,
                FACTS,
                new Inventory(debian, components, List.of(), List.of()));
    }

    private static Component deb(String name, String version) {
        return new Component(
                Ecosystem.DEB,
                "debian",
                name,
                version,
                "amd64",
                new SourcePackage(name, version),
                List.of(),
                new TreeMap<>(),
                Evidence.of(Evidence.Kind.INSTALLED, "var/lib/dpkg/status").inLayer(0));
    }

    private static final ImageFacts FACTS = new ImageFacts(
            Setting.decided(User.ROOT, Origin.NOWHERE),
            Setting.decided(HealthCheck.NONE, Origin.NOWHERE),
            Items.none(),
            Items.none(),
            Items.none(),
            Items.none(),
            Items.none());
}
