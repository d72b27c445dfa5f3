package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Component;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Ecosystem;
import dev.hull.model.Image;
import dev.hull.model.Inventory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first lines about an image: what it is, what is inside, and who was asked about it. */
record ImageHead(Report report, Phrases phrases) {
    private static final int SHORT_DIGEST = 15; // "sha256:" and eight digits

    List<String> of(Image image) {
        List<String> lines = new ArrayList<>(Columns.wrap(name(image), Block.WIDTH));
        lines.addAll(Columns.wrap(phrases.say("image.contents", Arg.of("what", contents(image))), Block.WIDTH));
        if (report.database().isKnown()) {
            lines.add(database(report.database()));
        }
        return lines;
    }

    private String name(Image image) {
        List<String> parts = new ArrayList<>();
        parts.add(Clean.line(image.name()));
        parts.add((image.kind() + " " + image.platform()).strip() + shortened(image.digest()));
        parts.add(Clean.line(
                image.inventory().distro().isKnown()
                        ? image.inventory().distro().pretty()
                        : phrases.say("image.no-distro")));
        if (image.bytes() >= 0) {
            parts.add(size(image.bytes()));
        }
        if (!image.base().isEmpty()) {
            parts.add(phrases.say("image.base", Arg.of("base", Clean.line(brief(image.base())))));
        }
        return String.join("  ", parts);
    }

    /** The reference, its digest as long as people need it to tell two apart; the whole is in the JSON. */
    static String brief(String reference) {
        int digest = reference.indexOf("@sha256:");
        int end = digest + 1 + SHORT_DIGEST;
        return digest < 0 || end > reference.length() ? reference : reference.substring(0, end);
    }

    private static String shortened(String digest) {
        return digest.isEmpty() ? "" : " " + digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
    }

    /** In decimal units, as registries and engines print them. */
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return (bytes + 999) / 1000 + " kB";
        }
        long megabytes = (bytes + 500_000) / 1_000_000;
        return megabytes < 10_000 ? megabytes + " MB" : megabytes / 1000 + " GB";
    }

    private String contents(Image image) {
        Inventory inventory = image.kind().equals("dir")
                ? image.inventory()
                : image.inventory().seen();
        List<Component> components = inventory.components();
        Map<Ecosystem, Integer> counts = new EnumMap<>(Ecosystem.class);
        int nested = 0;
        for (Component component : components) {
            counts.merge(component.ecosystem(), 1, Integer::sum);
            nested += component.evidence().path().contains("!/") ? 1 : 0;
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((ecosystem, count) -> parts.add(count + " " + phrases.say("ecosystem." + ecosystem.purlType())));
        StringBuilder text = new StringBuilder(phrases.count("image.components", components.size()));
        if (!parts.isEmpty()) {
            text.append(": ").append(String.join(", ", parts));
        }
        if (nested > 0) {
            text.append(' ').append(phrases.count("image.nested", nested));
        }
        return text.toString();
    }

    private String database(DatabaseStamp stamp) {
        return phrases.count(
                "image.database",
                stamp.days(report.today()),
                Arg.of("date", stamp.date().toString()),
                Arg.of(
                        "sha256",
                        stamp.sha256().substring(0, Math.min(8, stamp.sha256().length()))));
    }
}
