package dev.hull.report;

import dev.hull.model.BaseAdvice;
import dev.hull.model.BaseImage;
import dev.hull.model.Comparison;
import dev.hull.model.Detail;
import dev.hull.model.Image;
import dev.hull.model.ImageLayer;
import dev.hull.model.Notable;
import dev.hull.model.Upgrade;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability;
import dev.hull.policy.VexUse;
import java.util.Locale;

/** What a JSON report says of images: what they are, their flaws, what was said of these, and other scanners' answers. */
record JsonImages(Report report, JsonWriter json) {
    void detail(Detail detail) {
        json.key("vulnerability");
        if (detail instanceof Vulnerability flaw) {
            flaw(flaw);
        } else {
            json.nothing();
        }
    }

    private void flaw(Vulnerability flaw) {
        json.open('{')
                .entry("id", flaw.id())
                .entry("aliases", flaw.aliases())
                .entry("title", flaw.title())
                .entry("package", flaw.component().fullName())
                .entry("purl", flaw.purl())
                .entry("path", flaw.component().evidence().path())
                .entry("installed", flaw.component().version())
                .entry("fixed", flaw.fixed())
                .entry("state", flaw.state().word())
                .entry("advisory", flaw.advisory());
        json.key("severity")
                .open('{')
                .entry("word", flaw.rating().severity().word())
                .entry("source", flaw.rating().source())
                .entry("vector", flaw.rating().vector());
        number("score", flaw.rating().score());
        json.close('}');
        number("epss", flaw.score());
        json.entry("kev", flaw.exploited());
        json.key("priority")
                .open('{')
                .entry("value", flaw.priority().value())
                .entry("reasons", flaw.priority().reasons())
                .close('}');
        json.entry("layer", flaw.component().evidence().layer())
                .entry("base", flaw.base())
                .entry("upgrade", flaw.upgrade())
                .entry("references", flaw.references())
                .close('}');
    }

    /** Negative numbers stand for what nobody knows. */
    private void number(String key, double value) {
        json.key(key);
        if (value < 0) {
            json.nothing();
        } else {
            json.value(value);
        }
    }

    void image(Image image) {
        json.open('{')
                .entry("name", image.name())
                .entry("subject", image.ref().toString())
                .entry("kind", image.kind())
                .entry("digest", image.digest())
                .entry("platform", image.platform())
                .entry("base", image.base());
        json.key("distro")
                .open('{')
                .entry("id", image.inventory().distro().id())
                .entry("version", image.inventory().distro().version())
                .entry("name", image.inventory().distro().pretty())
                .close('}');
        json.entry("components", image.inventory().components().size());
        json.key("layers").open('[');
        for (ImageLayer layer : image.layers()) {
            json.open('{')
                    .entry("digest", layer.digest())
                    .entry("diffId", layer.diffId())
                    .entry("createdBy", layer.createdBy())
                    .entry("base", layer.base())
                    .close('}');
        }
        json.close(']').key("hidden").open('[');
        for (Notable.Hidden hidden : image.inventory().hidden()) {
            json.open('{')
                    .entry("name", hidden.name())
                    .entry("version", hidden.version())
                    .entry("path", hidden.path())
                    .entry("layer", hidden.layer())
                    .entry("hiddenBy", hidden.hiddenBy())
                    .close('}');
        }
        json.close(']').key("upgrades").open('[');
        report.upgrades().stream()
                .filter(upgrade -> upgrade.image().equals(image.ref()))
                .forEach(this::upgrade);
        json.close(']').key("baseAdvice");
        report.bases().stream()
                .filter(advice ->
                        advice.image().equals(image.ref()) && advice.base().isKnown())
                .findFirst()
                .ifPresentOrElse(advice -> advice(advice, image), json::nothing);
        json.close('}');
    }

    private void advice(BaseAdvice advice, Image image) {
        json.open('{').key("base");
        base(advice.base());
        json.entry("told", word(advice.told()))
                .entry("endOfLife", image.inventory().distro().end())
                .entry("findings", advice.findings());
        json.key("registry")
                .open('{')
                .entry("state", word(advice.answer().state()))
                .entry("digest", advice.answer().now().digest())
                .entry("why", advice.answer().why())
                .close('}');
        json.key("offers").open('[');
        for (BaseAdvice.Offer offer : advice.offers()) {
            json.open('{').entry("why", word(offer.why())).key("image");
            base(offer.image());
            json.entry("contentsKnown", offer.contentsKnown())
                    .entry("closes", offer.closes())
                    .entry("opens", offer.opens())
                    .entry("without", offer.without())
                    .close('}');
        }
        json.close(']').close('}');
    }

    private void base(BaseImage base) {
        json.open('{')
                .entry("reference", base.reference())
                .entry("platform", base.platform())
                .entry("digest", base.digest())
                .entry("manifest", base.manifest())
                .entry("created", base.created())
                .entry("seen", base.seen())
                .entry("bytes", base.bytes())
                .close('}');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void upgrade(Upgrade upgrade) {
        json.open('{')
                .entry("id", upgrade.id())
                .entry("kind", upgrade.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .entry("name", upgrade.name())
                .entry("from", upgrade.from())
                .entry("to", upgrade.to())
                .entry("where", upgrade.where())
                .entry("closes", upgrade.closes())
                .close('}');
    }

    void database() {
        json.key("database");
        if (report.database().isKnown()) {
            json.open('{')
                    .entry("date", report.database().date().toString())
                    .entry("days", report.database().days(report.today()))
                    .entry("sha256", report.database().sha256())
                    .close('}');
        } else {
            json.nothing();
        }
    }

    void statement(VexUse use) {
        json.open('{').entry("findings", use.covered().size()).key("statement");
        statement(use.statement());
        json.close('}');
    }

    void statement(VexStatement statement) {
        json.open('{')
                .entry("document", statement.document())
                .entry("line", statement.at().line())
                .entry("author", statement.author())
                .entry("vulnerabilities", statement.flaws())
                .entry("products", statement.products())
                .entry("subcomponents", statement.components())
                .entry("status", statement.state().word())
                .entry("justification", statement.justification())
                .entry("why", statement.why())
                .close('}');
    }

    void comparison(Comparison comparison) {
        json.open('{')
                .entry("file", comparison.file())
                .entry("tool", comparison.tool())
                .entry("same", comparison.same());
        json.key("differences").open('[');
        for (Comparison.Difference difference : comparison.differences()) {
            json.open('{')
                    .entry("only", difference.hull() ? "hull" : "peer")
                    .entry("cause", difference.cause().word())
                    .entry("package", difference.name())
                    .entry("version", difference.version())
                    .entry("vulnerability", difference.id())
                    .entry("detail", difference.detail())
                    .close('}');
        }
        json.close(']').close('}');
    }
}
