package dev.hull.formats.peers;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.PeerReport;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code trivy image --format json} and {@code grype -o json} write. */
public final class PeerFile {
    private PeerFile() {}

    public static Reading<PeerReport> read(Source source, Limits limits) {
        Reading<Node> json = Json.read(source, Layer.FILE, limits);
        if (json.values().isEmpty()) {
            return Reading.failed(json.problems().getFirst());
        }
        if (json.values().getFirst() instanceof Node.Obj root) {
            if (root.has("SchemaVersion") && root.has("ArtifactName")) {
                return Reading.of(List.of(trivy(source.name(), root)));
            }
            if (root.has("matches") && root.has("descriptor")) {
                return Reading.of(List.of(grype(source.name(), root)));
            }
        }
        return Reading.failed(Problem.skipped(
                source.start(),
                "peer",
                "this is neither a report of trivy image --format json --list-all-pkgs nor of grype -o json"));
    }

    private static PeerReport trivy(String name, Node.Obj root) {
        List<PeerReport.Listed> packages = new ArrayList<>();
        List<PeerReport.Flaw> flaws = new ArrayList<>();
        for (Node.Obj result : root.objects("Results")) {
            result.objects("Packages")
                    .forEach(each -> packages.add(
                            new PeerReport.Listed(each.text("Name"), trivyVersion(each), purl(each, "Identifier"))));
            for (Node.Obj flaw : result.objects("Vulnerabilities")) {
                PeerReport.Listed in = new PeerReport.Listed(
                        flaw.text("PkgName"), flaw.text("InstalledVersion"), purl(flaw, "PkgIdentifier"));
                flaws.add(new PeerReport.Flaw(
                        in, flaw.text("VulnerabilityID"), flaw.texts("VendorIDs"), flaw.text("FixedVersion")));
            }
        }
        return new PeerReport(name, "Trivy", packages, flaws);
    }

    /** In the list of packages Trivy parts what its findings write as one. */
    private static String trivyVersion(Node.Obj each) {
        String epoch = number(each, "Epoch");
        String release = each.text("Release");
        return (epoch.isEmpty() || epoch.equals("0") ? "" : epoch + ":")
                + each.text("Version")
                + (release.isEmpty() ? "" : "-" + release);
    }

    private static String purl(Node.Obj in, String key) {
        return in.object(key).map(identifier -> identifier.text("PURL")).orElse("");
    }

    private static PeerReport grype(String name, Node.Obj root) {
        List<PeerReport.Flaw> flaws = new ArrayList<>();
        for (Node.Obj match : root.objects("matches")) {
            Node.Obj artifact = match.object("artifact").orElse(match);
            Node.Obj flaw = match.object("vulnerability").orElse(match);
            List<String> others = match.objects("relatedVulnerabilities").stream()
                    .map(related -> related.text("id"))
                    .toList();
            List<String> fixed =
                    flaw.object("fix").map(fix -> fix.texts("versions")).orElse(List.of());
            PeerReport.Listed in =
                    new PeerReport.Listed(artifact.text("name"), artifact.text("version"), artifact.text("purl"));
            flaws.add(new PeerReport.Flaw(in, flaw.text("id"), others, fixed.isEmpty() ? "" : fixed.getFirst()));
        }
        return new PeerReport(name, "Grype", List.of(), flaws);
    }

    private static String number(Node.Obj in, String key) {
        return in.get(key).orElse(in) instanceof Node.Num number ? number.text() : "";
    }
}
