package dev.hull.vulns.feeds;

import java.util.Map;

/** Formats that are known, and hold nothing to build a database from. */
final class LeftOut implements Documents {
    @Override
    public boolean claims(Tree document) {
        return !reason(document).isEmpty();
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        sink.leftOut(reason(document));
    }

    private static String reason(Tree document) {
        if (document.has("@context") && document.has("statements")) {
            return "a VEX document: give it to a check";
        }
        if (document.text("bomFormat").equals("CycloneDX") || document.has("spdxVersion")) {
            return "a bill of materials";
        }
        if (document.has("conflict") && document.text("type").equals("metapackage")) {
            return "ranges without the ids of flaws";
        }
        for (Map.Entry<String, Tree> member : document.members().entrySet()) {
            if (member.getValue().has("extractors")
                    || member.getValue().has("vulnerabilities") && isRetired(member.getValue())) {
                return "about scripts by their content, not about packages";
            }
        }
        return "";
    }

    private static boolean isRetired(Tree library) {
        return library.items("vulnerabilities").stream().anyMatch(one -> one.has("below") || one.has("ranges"));
    }
}
