package dev.hull.artefacts.sbom;

import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Verdict;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads CycloneDX 1.2 to 1.7 (JSON and XML), SPDX 2.2 and 2.3 (JSON and tag-value) and SPDX 3.0 (JSON-LD). A bill inside an attestation (in-toto), in
 * its signed envelope (DSSE, secure-systems-lab/dsse) or without, is read as it stands there; its signature is not looked at.
 */
public final class Bills {
    private static final String READER = "sbom";
    private static final int HEAD = 4096;
    private static final String ATTESTATION = "application/vnd.in-toto+json";

    private Bills() {}

    /** {@return whether {@code source} looks like a bill of materials} Cheap: by its beginning, which prose does not have. */
    public static boolean recognises(Source source) {
        int start = firstByte(source.bytes());
        String head = source.text(start, Math.min(source.length(), start + HEAD));
        return switch (head.isEmpty() ? ' ' : head.charAt(0)) {
            case '{' ->
                head.contains("\"bomFormat\"")
                        || head.contains("\"spdxVersion\"")
                        || head.contains("cyclonedx.org/schema/bom")
                        || head.contains("spdx.org/rdf/3.")
                        || head.contains("\"payloadType\"") && head.contains(ATTESTATION);
            case '<' -> head.contains("<bom") && head.contains("cyclonedx.org/schema/bom");
            default -> head.startsWith("SPDXVersion:");
        };
    }

    /** {@return the bill that {@code source} is} One value or none; with none there is a problem. */
    public static Reading<Bill> read(Source source, Limits limits) {
        List<String> reasons = new ArrayList<>();
        if (source.length() > limits.bytes()) {
            return failed(source, List.of("larger than %,d bytes: raise the limit".formatted(limits.bytes())));
        }
        Facts facts = new Facts(source.name());
        String format = read(source, limits, facts, reasons);
        if (format.isEmpty()) {
            return failed(source, reasons.isEmpty() ? List.of("neither CycloneDX nor SPDX: convert it") : reasons);
        }
        List<Problem> problems = reasons.stream()
                .map(each -> new Problem(source.start(), READER, each, "read in part"))
                .toList();
        return new Reading<>(List.of(facts.bill(format)), List.of(), problems, Verdict.ACCEPTED);
    }

    private static Reading<Bill> failed(Source source, List<String> reasons) {
        return Reading.failed(Problem.skipped(source.start(), READER, String.join("; ", reasons)));
    }

    /** {@return the format; empty where it is none that is read} */
    private static String read(Source source, Limits limits, Facts facts, List<String> reasons) {
        int start = firstByte(source.bytes());
        if (start < source.length() && source.bytes()[start] == '<') {
            return CycloneDx.read(XmlBill.read(source.text(start, source.length()), limits, reasons::add), facts);
        }
        if (start < source.length() && source.bytes()[start] == '{') {
            Json json = JsonText.read(source.bytes(), limits, reasons::add);
            return json(json.textAt("payloadType").equals(ATTESTATION) ? enclosed(json, limits, reasons) : json, facts);
        }
        String text = source.text(0, source.length());
        return text.contains("SPDXVersion:") ? Spdx.read(TagValue.read(text, limits, reasons::add), facts) : "";
    }

    private static Json enclosed(Json envelope, Limits limits, List<String> reasons) {
        try {
            return JsonText.read(Base64.getDecoder().decode(envelope.textAt("payload")), limits, reasons::add);
        } catch (IllegalArgumentException e) {
            reasons.add("the payload of the attestation is not base64");
            return envelope;
        }
    }

    private static int firstByte(byte[] bytes) {
        int at = bytes.length >= 3 && bytes[0] == (byte) 0xEF ? 3 : 0;
        while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private static String json(Json json, Facts facts) {
        Json bill = json.at("predicate").isObject() ? json.at("predicate") : json;
        if (bill.textAt("bomFormat").equals("CycloneDX")
                || bill.textAt("$schema").contains("cyclonedx.org/schema")) {
            return CycloneDx.read(bill, facts);
        }
        if (bill.textAt("spdxVersion").startsWith("SPDX-2")) {
            return Spdx.read(bill, facts);
        }
        return bill.at("@graph").isList() ? SpdxGraph.read(bill, facts) : "";
    }
}
