package dev.hull.benchmarks.inventory;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Packages of operating systems: all of them, with version, architecture and source, nothing more and nothing less. */
final class OsSuites {
    private static final String NONE = "(none)";
    private static final Predicate<Component> DEB = component -> component.ecosystem() == Ecosystem.DEB;
    private static final Predicate<Component> APK = component -> component.ecosystem() == Ecosystem.APK;
    private static final Predicate<Component> RPM = component -> component.ecosystem() == Ecosystem.RPM;

    private OsSuites() {}

    static List<Suite> in(Path images) throws IOException {
        List<Suite> suites = new ArrayList<>();
        for (String name : List.of("3.10.3-x86_64", "3.18.9-x86_64", "3.20.3-x86_64", "3.20.3-aarch64")) {
            suites.add(alpine(images.resolve("alpine"), "alpine-minirootfs-" + name));
        }
        Path debian = images.resolve("debian");
        suites.add(debian(debian, "debian-bookworm-meta", "bookworm"));
        suites.add(debian(debian, "debian-bookworm-slim-amd64", "bookworm"));
        suites.add(debian(debian, "debian-trixie-meta", "trixie"));
        suites.add(distroless(debian));
        for (String name : List.of("almalinux-9.0-20220527-aarch64-micro", "almalinux-8.8-20230523-s390x-micro")) {
            Path archive = images.resolve("rpm").resolve(name + ".tar.xz");
            Path list = images.resolve("rpm").resolve(name + ".rpmqa.tsv");
            suites.add(new Suite(name, () -> Trees.tar(archive), RPM, OsSuites::rpm, Lists.tsv(list, OsSuites::rpmqa)));
        }
        suites.addAll(databases(images.resolve("rpm/rpmdb")));
        suites.add(new Suite(
                "busybox, without a package manager",
                () -> Trees.tar(images.resolve("busybox/busybox-latest-musl-amd64.tar.gz")),
                component -> component.ecosystem().isOs(),
                Component::name,
                List::of));
        return suites;
    }

    private static Suite alpine(Path folder, String name) {
        return new Suite(
                name,
                () -> Trees.tar(folder.resolve(name + ".tar.gz")),
                APK,
                c -> String.join(
                        "\t",
                        c.name(),
                        c.version(),
                        c.architecture(),
                        c.source().name()),
                Lists.tsv(folder.resolve(name + ".installed.tsv")));
    }

    private static Suite debian(Path folder, String name, String list) {
        return new Suite(
                name,
                () -> Trees.tar(folder.resolve(name + ".tar.xz")),
                DEB,
                c -> String.join(
                        "\t",
                        c.name(),
                        c.version(),
                        c.architecture(),
                        c.source().name(),
                        c.source().version(),
                        c.properties().getOrDefault("state", "installed")),
                Lists.tsv(folder.resolve(list + ".dpkg-query.tsv")));
    }

    private static Suite distroless(Path folder) {
        return new Suite(
                "distroless-style-bookworm",
                () -> Trees.tar(folder.resolve("distroless-style-bookworm-amd64.tar.xz")),
                DEB,
                c -> c.name() + "\t" + c.version(),
                Lists.tsv(folder.resolve("distroless-style-bookworm.expected.tsv")));
    }

    /** Each database beside which a list lies. */
    private static List<Suite> databases(Path folder) throws IOException {
        Map<String, String> lists = Map.of("sle15-bci.Packages.db.xz", "go-rpmdb-SLE15WithNDB.expected.tsv");
        List<Suite> suites = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList()) {
                String name = file.getFileName().toString();
                Path list = folder.resolve(lists.getOrDefault(name, listOf(name)));
                if (Files.exists(list)) {
                    suites.add(database(name, file, list));
                }
            }
        }
        return suites;
    }

    private static String listOf(String name) {
        int end = name.contains(".Packages") ? name.indexOf(".Packages") : name.indexOf(".rpmdb");
        return (end < 0 ? name : name.substring(0, end)) + ".rpmqa.tsv";
    }

    private static Suite database(String name, Path file, Path list) {
        String place = name.contains("rpmdb.sqlite")
                ? "usr/lib/sysimage/rpm/rpmdb.sqlite"
                : name.contains("Packages.db") ? "usr/lib/sysimage/rpm/Packages.db" : "var/lib/rpm/Packages";
        boolean isShort = list.toString().endsWith(".expected.tsv");
        return new Suite(
                name,
                () -> Trees.file(file, place),
                RPM,
                isShort ? OsSuites::shortRpm : OsSuites::rpm,
                Lists.tsv(list, isShort ? OsSuites::shortRpmqa : OsSuites::rpmqa));
    }

    private static String shortRpm(Component c) {
        return String.join(
                "\t",
                c.name(),
                c.version(),
                c.architecture(),
                c.source().name(),
                c.source().version());
    }

    private static String rpm(Component c) {
        String licence = c.licences().isEmpty() ? "" : c.licences().getFirst();
        return String.join(
                "\t",
                shortRpm(c),
                c.property("modularity"),
                c.property("vendor"),
                c.properties().getOrDefault("licence", licence));
    }

    /** Columns of {@code rpm -qa}: name, epoch, version, release, architecture, source rpm, then modularity, vendor, licence. */
    private static String shortRpmqa(String[] cells) {
        String epoch = cells[1].equals(NONE) || cells[1].equals("0") ? "" : cells[1] + ":";
        String version = epoch + cells[2] + "-" + cells[3];
        String source = cells[5].replace(".nosrc.rpm", "").replace(".src.rpm", "");
        int release = source.lastIndexOf('-');
        int number = source.lastIndexOf('-', release - 1);
        return String.join(
                "\t",
                cells[0],
                version,
                given(cells[4]),
                number < 0 ? cells[0] : source.substring(0, number),
                number < 0 ? version : epoch + source.substring(number + 1));
    }

    private static String rpmqa(String[] cells) {
        return String.join("\t", shortRpmqa(cells), given(cells[6]), given(cells[7]), given(cells[8]));
    }

    private static String given(String cell) {
        return cell.equals(NONE) ? "" : cell;
    }
}
