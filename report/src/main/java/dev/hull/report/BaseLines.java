package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.BaseAdvice;
import dev.hull.model.BaseAdvice.Offer;
import dev.hull.model.BaseAdvice.State;
import dev.hull.model.BaseAdvice.Told;
import dev.hull.model.BaseAdvice.Why;
import dev.hull.model.BaseImage;
import dev.hull.model.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of the base image, and which would be better: each statement with where it is from, and of when. */
record BaseLines(Report report, Phrases phrases) {
    private static final int INDENT = 10;
    private static final int SHORT_DIGEST = 19; // "sha256:" and twelve digits

    List<String> of(Image image) {
        List<String> lines = new ArrayList<>();
        report.bases().stream()
                .filter(advice -> advice.image().equals(image.ref()) && advice.saysMore())
                .limit(1)
                .forEach(advice -> {
                    lines.addAll(hanging("base.line", base(advice, image)));
                    advice.offers()
                            .forEach(offer -> lines.addAll(hanging(
                                    "base.why." + offer.why().name().toLowerCase(Locale.ROOT), offer(advice, offer))));
                });
        return lines;
    }

    private List<String> hanging(String label, String text) {
        List<String> lines = new ArrayList<>();
        for (String line : Columns.wrap(text, Block.WIDTH - INDENT)) {
            lines.add(Columns.pad(lines.isEmpty() ? phrases.say(label) : "", INDENT) + line);
        }
        return lines;
    }

    private String base(BaseAdvice advice, Image image) {
        List<String> parts = new ArrayList<>();
        parts.add(Clean.line(named(advice.base())));
        if (advice.told() != Told.NOBODY) {
            parts.add(phrases.say("base.told." + advice.told().name().toLowerCase(Locale.ROOT)));
        }
        String end = image.inventory().distro().end();
        if (!end.isEmpty()) {
            parts.add(phrases.say(
                    end.compareTo(report.today().toString()) < 0 ? "base.ended" : "base.ends", Arg.of("date", end)));
        }
        String standing = standing(advice);
        if (!standing.isEmpty()) {
            parts.add(standing);
        }
        return String.join(phrases.say("semicolon"), parts);
    }

    private String named(BaseImage base) {
        return phrases.say(
                "base.named",
                Arg.of("reference", base.shown()),
                Arg.of("digest", shortened(base.digest())),
                Arg.of("created", base.day()));
    }

    /** What is said of the base where nothing newer is. */
    private String standing(BaseAdvice advice) {
        boolean isNewest = advice.offers().stream().noneMatch(offer -> offer.why() == Why.NEWER);
        return switch (advice.answer().state()) {
            case SAME -> phrases.say("base.same", Arg.of("date", report.today().toString()));
            case FAILED ->
                phrases.say(
                        "base.failed", Arg.of("why", Clean.line(advice.answer().why())));
            case OTHER -> "";
            case NOT_ASKED ->
                isNewest && !advice.base().seen().isEmpty()
                        ? phrases.say(
                                "base.newest", Arg.of("date", advice.base().seen()))
                        : "";
        };
    }

    private String offer(BaseAdvice advice, Offer offer) {
        BaseImage image = offer.image();
        List<String> parts = new ArrayList<>();
        if (offer.why() == Why.NEWER) {
            parts.add(phrases.say(
                    "base.newer", Arg.of("digest", shortened(image.digest())), Arg.of("created", image.day())));
        } else {
            parts.add(phrases.say(
                    "base.smaller",
                    Arg.of("reference", Clean.line(image.shown())),
                    Arg.of("size", ImageHead.size(image.bytes())),
                    Arg.of("was", was(advice))));
        }
        parts.add(source(advice, image));
        if (offer.contentsKnown()) {
            parts.add(phrases.count("base.closes", offer.closes().size(), Arg.of("of", advice.findings())));
            if (!offer.opens().isEmpty()) {
                parts.add(phrases.count("base.opens", offer.opens().size()));
            }
            if (!offer.without().isEmpty()) {
                parts.add(phrases.count("base.without", offer.without().size()));
            }
        } else {
            parts.add(phrases.say("base.unread", Arg.of("reference", Clean.line(image.shown()))));
        }
        return String.join(phrases.say("semicolon"), parts);
    }

    private static String was(BaseAdvice advice) {
        long bytes = advice.offers().stream()
                .filter(offer -> offer.why() == Why.NEWER)
                .mapToLong(offer -> offer.image().bytes())
                .findFirst()
                .orElse(advice.base().bytes());
        return ImageHead.size(bytes);
    }

    private String source(BaseAdvice advice, BaseImage image) {
        boolean asked = advice.answer().state() == State.OTHER
                && advice.answer().now().isOf(image.manifest())
                && image.reference().equals(advice.answer().now().reference());
        if (asked) {
            return phrases.say("base.asked", Arg.of("date", report.today().toString()));
        }
        return image.seen().isEmpty()
                ? phrases.say("base.unseen")
                : phrases.say("base.seen", Arg.of("date", image.seen()));
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
    }
}
