package dev.hull.scan;

import dev.hull.model.Arg;
import dev.hull.model.BaseAdvice;
import dev.hull.model.Comparison;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.model.Location;
import dev.hull.model.PeerReport;
import dev.hull.model.Purl;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Source;
import dev.hull.model.Status;
import dev.hull.model.Upgrade;
import dev.hull.model.Vulnerability;
import dev.hull.policy.Decision;
import dev.hull.policy.Judgement;
import dev.hull.vulns.Advisories;
import dev.hull.vulns.Bases;
import dev.hull.vulns.bases.Alternatives;
import dev.hull.vulns.bases.Standing;
import dev.hull.vulns.compare.Comparing;
import dev.hull.vulns.match.Matcher;
import dev.hull.vulns.match.Matches;
import dev.hull.vulns.upgrades.Plan;
import dev.hull.vulns.upgrades.Upgrades;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an advisory database says of images.
 *
 * @param images those that were asked about, with what the catalogue of base images tells of them
 * @param bases what is known of their base images
 * @param gaps what it could say nothing about
 * @param advisories the database itself
 */
public record Diagnosis(
        DatabaseStamp database,
        List<Image> images,
        List<Finding> findings,
        List<Upgrade> upgrades,
        List<BaseAdvice> bases,
        List<Gap> gaps,
        Advisories advisories) {
    /** Nothing was asked. */
    public static final Diagnosis NONE =
            new Diagnosis(DatabaseStamp.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), Advisories.NONE);

    /** {@return the diagnosis of images that no database was asked about}: no more than what registries say of their bases. */
    public static Diagnosis silent(List<Image> images, List<Gap> gaps, BaseQuestion question) {
        List<BaseAdvice> bases = new ArrayList<>();
        List<Gap> all = new ArrayList<>(gaps);
        for (Image image : images) {
            Standing standing = Standing.of(image, Bases.NONE);
            if (!standing.base().isKnown() && question != BaseQuestion.NONE) {
                all.add(untold(image));
            }
            BaseAdvice.Answer answer = question.about(standing.base(), image);
            bases.add(new Alternatives(new Matcher(Advisories.NONE), Advisories.NONE, standing, answer).of(List.of()));
        }
        return new Diagnosis(DatabaseStamp.NONE, images, List.of(), List.of(), bases, all, Advisories.NONE);
    }

    private static Gap untold(Image image) {
        return new Gap("base", image.name(), "neither labels nor known layers tell it", "hull db images");
    }

    public Diagnosis {
        images = List.copyOf(images);
        findings = List.copyOf(findings);
        bases = List.copyOf(bases);
        upgrades = List.copyOf(upgrades);
        gaps = List.copyOf(gaps);
    }

    /** {@return what {@code advisories}, of which {@code stamp} tells, says of {@code images}} */
    public static Diagnosis of(List<Image> images, Advisories advisories, DatabaseStamp stamp, BaseQuestion question) {
        List<Image> marked = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Upgrade> upgrades = new ArrayList<>();
        List<BaseAdvice> bases = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Image each : images) {
            Standing standing = Standing.of(each, advisories.bases());
            Image image = standing.image();
            Matcher matcher = new Matcher(advisories);
            Matches matches = matcher.match(image);
            Alternatives alternatives =
                    new Alternatives(matcher, advisories, standing, question.about(standing.base(), image));
            if (!standing.base().isKnown() && question != BaseQuestion.NONE) {
                gaps.add(untold(image));
            }
            Plan plan = new Upgrades(matcher)
                    .of(image, matches.vulnerabilities(), alternatives.rebuilding(matches.vulnerabilities()));
            marked.add(image);
            bases.add(alternatives.of(matches.vulnerabilities()));
            upgrades.addAll(plan.upgrades());
            gaps.addAll(matches.gaps());
            Map<String, Integer> seen = new HashMap<>();
            Location at = Source.of(image.name(), "").start();
            plan.vulnerabilities().forEach(flaw -> findings.add(finding(image, flaw, at, seen)));
        }
        return new Diagnosis(stamp, marked, findings, upgrades, bases, gaps, advisories);
    }

    /** {@return what became of the findings about {@code image} beside what another scanner says of it} */
    public Comparison beside(PeerReport peer, Image image, Judgement judgement) {
        List<Vulnerability> open = new ArrayList<>();
        List<Vulnerability> settled = new ArrayList<>();
        for (Decision decision : judgement.decisions()) {
            if (decision.finding().detail() instanceof Vulnerability flaw
                    && decision.finding().subject().equals(image.ref())) {
                (decision.finding().status() == Status.WAIVED ? settled : open).add(flaw);
            }
        }
        return Comparing.of(image.inventory(), open, settled, peer, advisories);
    }

    private static Finding finding(Image image, Vulnerability flaw, Location at, Map<String, Integer> seen) {
        String check = "vuln." + flaw.id();
        String key = named(flaw) + "\0" + flaw.component().evidence().path();
        int ordinal = seen.merge(check + "\0" + key, 1, Integer::sum) - 1;
        boolean fixable = flaw.state() == Vulnerability.State.FIXED;
        return new Finding(
                check,
                flaw.rating().severity(),
                Status.OPEN,
                image.ref(),
                "",
                flaw.component().evidence().path(),
                new Says(Says.DECIDED, flaw.component().version(), flaw.advisory()),
                fixable ? "fixed" : "",
                args(flaw),
                at,
                List.of(),
                new Remedy.Advise(advice(flaw)),
                flaw,
                Fingerprint.of(check, image.ref(), "", key, ordinal),
                Fingerprint.group(check, "", named(flaw)));
    }

    private static String advice(Vulnerability flaw) {
        if (!flaw.fixed().isEmpty()) {
            return "upgrade";
        }
        return switch (flaw.state()) {
            case WILL_NOT_FIX -> "never";
            case INVESTIGATING -> "watch";
            case FIXED, AFFECTED -> "wait";
        };
    }

    /** The package without its version: an upgrade that does not close the flaw leaves the finding the same. */
    private static String named(Vulnerability flaw) {
        return Purl.parse(flaw.purl())
                .flatMap(purl -> Purl.build(purl.type(), purl.namespace(), purl.name(), "", Map.of(), purl.subpath()))
                .map(Purl::toString)
                .orElse(flaw.component().fullName());
    }

    private static List<Arg> args(Vulnerability flaw) {
        return List.of(
                Arg.of("package", flaw.component().fullName()),
                Arg.of("installed", flaw.component().version()),
                Arg.of("id", flaw.id()),
                Arg.of("title", flaw.title()),
                Arg.of("fixed", flaw.fixed()));
    }
}
