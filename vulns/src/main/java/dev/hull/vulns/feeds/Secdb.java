package dev.hull.vulns.feeds;

import dev.hull.vulns.feeds.Advisory.Affected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The security database of Alpine and of those who build packages as Alpine does: fixed version, and the flaws it fixed.
 *
 * <p>Source: secdb.alpinelinux.org; JSON today, YAML until 2020. Version 0 says that no version was ever affected.
 */
final class Secdb implements Documents {
    static final String SOURCE = "alpine-secdb";

    @Override
    public boolean claims(Tree document) {
        return document.has("packages")
                && (document.has("distroversion") || document.has("apkurl"))
                && document.items("packages").stream().allMatch(p -> p.has("pkg"));
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        String space = space(document);
        String source = space.startsWith("alpine") ? SOURCE : space + "-secdb";
        for (Tree entry : document.items("packages")) {
            Tree named = entry.at("pkg");
            secfixes(space, source, named.text("name"), named.at("secfixes"), sink);
        }
    }

    static void secfixes(String space, String source, String name, Tree secfixes, Sink sink) {
        for (Map.Entry<String, Tree> fix : secfixes.members().entrySet()) {
            for (Tree line : fix.getValue().items()) {
                if (fix.getKey().equals("0")) {
                    sink.leftOut("not affected");
                } else {
                    line(space, source, name, fix.getKey(), line.text(), sink);
                }
            }
        }
    }

    /** {@code CVE-2017-2616 (+ regression fix)}, {@code CVE-2019-19577 XSA-311}: other ids on a line are the same flaw's. */
    private static void line(String space, String source, String name, String fixed, String line, Sink sink) {
        List<String> flaws = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : words(line)) {
            if (Texts.isId(word)) {
                (Texts.isCve(word) ? flaws : others).add(word);
            }
        }
        if (flaws.isEmpty()) {
            flaws.addAll(others);
            others.clear();
        }
        if (flaws.isEmpty()) {
            sink.leftOut("fix without an id");
        }
        for (String flaw : flaws) {
            sink.advisory(new Advisory(
                    source,
                    flaw,
                    space + "/" + name + "/" + fixed,
                    flaws.size() == 1 ? others : List.of(),
                    List.of(),
                    "",
                    List.of(),
                    "",
                    "",
                    List.of(),
                    List.of(),
                    List.of(Affected.before(space, name, fixed))));
        }
    }

    private static String[] words(String line) {
        return line.replace(',', ' ').replace('(', ' ').replace(')', ' ').trim().split(" ");
    }

    private static String space(Tree document) {
        String release = document.text("distroversion");
        if (!release.isEmpty()) {
            return "alpine:" + (release.startsWith("v") ? release.substring(1) : release);
        }
        String home = document.text("urlprefix") + document.text("apkurl");
        return home.contains("wolfi") ? "wolfi" : home.contains("alpaquita") ? "alpaquita" : "chainguard";
    }
}
