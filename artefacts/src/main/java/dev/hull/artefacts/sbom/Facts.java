package dev.hull.artefacts.sbom;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Gap;
import dev.hull.model.ImageLayer;
import dev.hull.model.Inventory;
import dev.hull.model.Problem;
import dev.hull.model.Purl;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a document says, gathered; components are made last, when the distribution and the layers are known. */
final class Facts {
    private static final int MOST = 100_000;

    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private String tool = "";
    private String name = "";
    private String digest = "";
    private Distro distro = Distro.NONE;
    private Properties image = new Properties();

    Facts(String file) {
        this.file = file;
    }

    void component(Entry entry) {
        entries.add(entry);
    }

    void tool(String text) {
        tool = tool.isEmpty() ? text : tool;
    }

    void image(String imageName, String version, Properties properties) {
        name = imageName;
        digest = version;
        image = properties;
    }

    void distro(String id, String version, String pretty, Properties properties) {
        List<String> like = new ArrayList<>(properties.all("hull:distro:like"));
        for (int i = 0; properties.has("syft:distro:idLike:" + i); i++) {
            like.add(properties.first("syft:distro:idLike:" + i));
        }
        distro = new Distro(
                id,
                version,
                properties.first("hull:distro:codename", "syft:distro:versionCodename"),
                pretty.isEmpty() ? properties.first("syft:distro:prettyName") : pretty,
                like,
                properties.first("hull:distro:end"));
    }

    Bill bill(String format) {
        List<ImageLayer> layers = layers();
        List<Gap> gaps = new ArrayList<>(gaps());
        if (!distro.isKnown()) {
            distro = distroOfPurls();
        }
        List<String> diffIds = layers.stream().map(ImageLayer::diffId).toList();
        List<Component> components = new ArrayList<>();
        Map<String, Integer> strange = new TreeMap<>();
        int nameless = 0;
        for (Entry entry : entries) {
            Optional<Purl> purl = Purl.lenient(entry.purl());
            if (purl.isEmpty()) {
                nameless++;
                continue;
            }
            Optional<Ecosystem> ecosystem = Ecosystem.ofPurlType(purl.get().type());
            if (ecosystem.isEmpty()) {
                strange.merge(purl.get().type(), 1, Integer::sum);
                continue;
            }
            components.add(Making.component(entry, purl.get(), ecosystem.get(), distro, diffIds));
        }
        if (nameless > 0) {
            gaps.add(new Gap("packages", file, nameless + " components without a valid package URL", ""));
        }
        strange.forEach((type, count) ->
                gaps.add(new Gap("packages", file, count + " components of the unknown type pkg:" + type, "")));
        return new Bill(
                format,
                tool,
                name,
                image.first("hull:kind"),
                image.has("hull:digest") ? image.first("hull:digest") : digest,
                image.first("hull:platform"),
                number(image.first("hull:bytes")),
                image.first("hull:base"),
                layers,
                new Inventory(distro, components, gaps, problems()));
    }

    /** Trivy lists the layers of an image as {@code DiffID}, the lowest first. */
    private List<ImageLayer> layers() {
        List<ImageLayer> layers = new ArrayList<>();
        for (int i = 0; i < MOST && isLayer("hull:layer:" + i + ":"); i++) {
            String prefix = "hull:layer:" + i + ":";
            layers.add(new ImageLayer(
                    i,
                    image.first(prefix + "digest"),
                    image.first(prefix + "diff-id"),
                    image.first(prefix + "created-by"),
                    image.first(prefix + "base").equals("true"),
                    number(image.first(prefix + "bytes"))));
        }
        if (layers.isEmpty()) {
            for (String each : image.all("aquasecurity:trivy:DiffID")) {
                layers.add(new ImageLayer(layers.size(), "", each, "", false, -1));
            }
        }
        return layers;
    }

    private boolean isLayer(String prefix) {
        return !image.first(prefix + "digest", prefix + "diff-id", prefix + "created-by", prefix + "bytes")
                .isEmpty();
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < MOST && image.has("hull:gap:" + i + ":what"); i++) {
            String prefix = "hull:gap:" + i + ":";
            gaps.add(new Gap(
                    image.first(prefix + "what"),
                    image.first(prefix + "subject"),
                    image.first(prefix + "why"),
                    image.first(prefix + "next")));
        }
        return gaps;
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < MOST && image.has("hull:problem:" + i + ":reason"); i++) {
            String prefix = "hull:problem:" + i + ":";
            problems.add(new Problem(
                    Source.of(image.first(prefix + "file"), "").start(),
                    image.first(prefix + "reader"),
                    image.first(prefix + "reason"),
                    image.first(prefix + "effect")));
        }
        return problems;
    }

    /** As {@code distro=debian-12}; older programs write the version alone, and the namespace says which. */
    private Distro distroOfPurls() {
        for (Entry entry : entries) {
            Optional<Purl> purl = Purl.lenient(entry.purl());
            String tag = purl.map(each -> each.qualifier("distro")).orElse("");
            if (tag.isEmpty()) {
                continue;
            }
            String vendor = purl.get().namespace();
            boolean isVersion = Character.isDigit(tag.charAt(0));
            int dash = tag.lastIndexOf('-');
            return isVersion || dash < 0
                    ? new Distro(isVersion ? vendor : tag, isVersion ? tag : "", "", "", List.of())
                    : new Distro(tag.substring(0, dash), tag.substring(dash + 1), "", "", List.of());
        }
        return Distro.NONE;
    }

    private static long number(String digits) {
        try {
            return digits.isEmpty() ? -1 : Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
