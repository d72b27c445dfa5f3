package dev.hull.report;

import dev.hull.model.Finding;
import dev.hull.model.Image;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability;
import dev.hull.policy.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The flaws of a report as an OpenVEX document, 0.2.0: what is open is affected with what to do, what a statement settles is what it
 * says, what is being looked into is under investigation. A start for whoever knows the product.
 */
public final class OpenVex {
    private final Report report;
    private final JsonWriter json = new JsonWriter();

    private OpenVex(Report report) {
        this.report = report;
    }

    /** {@return the text of {@code report}, ending with a line feed} */
    public static String of(Report report) {
        return new OpenVex(report).write();
    }

    private String write() {
        json.open('{').entry("@context", "https://openvex.dev/ns/v0.2.0");
        json.entry("@id", "https://openvex.dev/docs/hull/" + digest());
        json.entry("author", "Hull").entry("timestamp", report.today() + "T00:00:00Z");
        json.entry("version", 1).entry("tooling", "hull " + report.version());
        json.key("statements").open('[');
        for (Decision decision : report.judgement().decisions()) {
            if (decision.finding().detail() instanceof Vulnerability flaw) {
                statement(decision, flaw);
            }
        }
        return json.close(']').close('}').text();
    }

    private void statement(Decision decision, Vulnerability flaw) {
        json.open('{').key("vulnerability").open('{').entry("name", flaw.id());
        if (!flaw.aliases().isEmpty()) {
            json.entry("aliases", flaw.aliases());
        }
        json.close('}').key("products").open('[').open('{');
        json.entry("@id", product(decision.finding())).key("subcomponents").open('[');
        json.open('{')
                .entry("@id", flaw.purl())
                .close('}')
                .close(']')
                .close('}')
                .close(']');
        judgement(decision, flaw);
        json.close('}');
    }

    private void judgement(Decision decision, Vulnerability flaw) {
        if (!decision.vex().isEmpty()) {
            said(decision.vex().getFirst());
        } else if (flaw.state() == Vulnerability.State.INVESTIGATING) {
            json.entry("status", "under_investigation");
        } else {
            String action = flaw.fixed().isEmpty()
                    ? flaw.state() == Vulnerability.State.WILL_NOT_FIX
                            ? "Its vendor will not fix it in this release."
                            : "No fixed version exists yet."
                    : "Upgrade %s to %s.".formatted(flaw.component().fullName(), flaw.fixed());
            json.entry("status", "affected").entry("action_statement", action);
        }
    }

    private void said(VexStatement statement) {
        json.entry("status", statement.state().word());
        boolean clean = statement.state() == VexStatement.State.NOT_AFFECTED;
        if (clean && !statement.justification().isEmpty()) {
            json.entry("justification", statement.justification());
        }
        if (clean && !statement.why().isEmpty()) {
            json.entry("impact_statement", statement.why());
        }
        if (statement.state() == VexStatement.State.AFFECTED) {
            json.entry("action_statement", statement.why());
        }
    }

    /** An image is named as package URLs name it (purl-spec, type oci). */
    private String product(Finding finding) {
        List<Image> images = report.estate().images();
        for (Image image : images) {
            if (image.ref().equals(finding.subject())) {
                String name = image.ref().name();
                String last = name.substring(name.lastIndexOf('/') + 1);
                String version =
                        image.digest().isEmpty() ? "" : "@" + image.digest().replace(":", "%3A");
                return "pkg:oci/" + last + version + (last.equals(name) ? "" : "?repository_url=" + name);
            }
        }
        return finding.subject().toString();
    }

    /** Same findings, same name. */
    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Decision decision : report.judgement().decisions()) {
                digest.update(decision.finding().fingerprint().text().getBytes(StandardCharsets.UTF_8));
                digest.update(decision.finding().status().word().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
