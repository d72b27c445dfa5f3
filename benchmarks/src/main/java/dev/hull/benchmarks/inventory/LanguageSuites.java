package dev.hull.benchmarks.inventory;

import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Packages of Node.js, Python, Ruby and PHP: what is installed, and what lock files name. */
final class LanguageSuites {
    private LanguageSuites() {}

    static List<Suite> in(Path images) throws IOException {
        Path lang = images.resolve("lang");
        Path node = lang.resolve("npm/node-app.tar.gz");
        Path lock = lang.resolve("npm/package-lock.json");
        Path tree = lang.resolve("python/debian-python-ruby-tree.tar.xz");
        List<Suite> suites = new ArrayList<>();
        suites.add(new Suite(
                "node-app, installed",
                () -> Trees.tar(node),
                is(Ecosystem.NPM, Kind.INSTALLED),
                c -> c.evidence().path() + "\t" + c.version(),
                () -> installed(lock)));
        suites.add(new Suite(
                "node-app, locked",
                () -> Trees.file(lock, "srv/package-lock.json"),
                is(Ecosystem.NPM, Kind.LOCKED),
                LanguageSuites::plain,
                () -> locked(lock)));
        suites.add(new Suite(
                "debian-python-ruby-tree, Python",
                () -> Trees.tar(tree),
                is(Ecosystem.PYPI, Kind.INSTALLED),
                LanguageSuites::plain,
                () -> List.of(
                        "Jinja2\t3.1.2",
                        "certifi\t2022.9.24",
                        "chardet\t5.1.0",
                        "idna\t3.3",
                        "requests\t2.28.1",
                        "setuptools\t66.1.1",
                        "urllib3\t1.26.12")));
        suites.add(new Suite(
                "debian-python-ruby-tree, gems",
                () -> Trees.tar(tree),
                is(Ecosystem.GEM, Kind.INSTALLED),
                LanguageSuites::plain,
                () -> List.of("mini_portile2\t2.8.1", "rack\t2.2.22", "rake\t13.0.6")));
        suites.addAll(gems(lang.resolve("ruby")));
        suites.addAll(composer(lang.resolve("php")));
        return suites;
    }

    private static Predicate<Component> is(Ecosystem ecosystem, Kind kind) {
        return component ->
                component.ecosystem() == ecosystem && component.evidence().kind() == kind;
    }

    private static String plain(Component component) {
        return component.fullName() + "\t" + component.version();
    }

    /** By the lock file that npm wrote when it installed them: each folder once. */
    private static List<String> installed(Path lock) throws IOException {
        List<String> rows = new ArrayList<>();
        packages(lock).entries().forEach((path, entry) -> {
            if (!path.isEmpty()) {
                rows.add(path + "/package.json\t" + entry.textAt("version"));
            }
        });
        return rows;
    }

    private static List<String> locked(Path lock) throws IOException {
        String folder = "node_modules/";
        return installed(lock).stream()
                .map(row ->
                        row.substring(row.lastIndexOf(folder) + folder.length()).replace("/package.json", ""))
                .toList();
    }

    private static Json packages(Path lock) throws IOException {
        return JsonText.read(Files.readAllBytes(lock), Limits.DEFAULT, System.out::println)
                .at("packages");
    }

    private static List<Suite> gems(Path folder) throws IOException {
        List<Suite> suites = new ArrayList<>();
        for (String row : List.of("bundler\t2.1.4", "rss\t0.2.9", "yaml\t0.2.1")) {
            String name = row.substring(0, row.indexOf('\t'));
            try (Stream<Path> files = Files.list(folder)) {
                Path file = files.filter(each -> each.getFileName().toString().startsWith(name))
                        .findFirst()
                        .orElseThrow();
                suites.add(new Suite(
                        "gem " + name,
                        () -> Trees.file(file, "usr/lib/ruby/specifications/" + file.getFileName()),
                        is(Ecosystem.GEM, Kind.INSTALLED),
                        LanguageSuites::plain,
                        () -> List.of(row)));
            }
        }
        return suites;
    }

    private static List<Suite> composer(Path folder) {
        return List.of(
                composer(
                        folder.resolve("syft-composer2-installed.json"),
                        "asm89/stack-cors\t1.3.0",
                        "behat/mink\tv1.8.1"),
                composer(
                        folder.resolve("trivy-installed.json"),
                        "guzzlehttp/psr7\t1.8.3",
                        "psr/http-message\t1.1",
                        "ralouphie/getallheaders\t3.0.3"));
    }

    private static Suite composer(Path file, String... rows) {
        return new Suite(
                "composer " + file.getFileName(),
                () -> Trees.file(file, "app/vendor/composer/installed.json"),
                is(Ecosystem.COMPOSER, Kind.INSTALLED),
                LanguageSuites::plain,
                () -> List.of(rows));
    }
}
