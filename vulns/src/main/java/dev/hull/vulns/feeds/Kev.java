package dev.hull.vulns.feeds;

/** CISA's catalogue of known exploited vulnerabilities: cisa.gov/known-exploited-vulnerabilities-catalog, its JSON. */
final class Kev implements Documents {
    @Override
    public boolean claims(Tree document) {
        return document.has("catalogVersion") && document.has("vulnerabilities");
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        sink.dated(Texts.date(document.text("dateReleased")));
        for (Tree entry : document.items("vulnerabilities")) {
            sink.exploited(
                    entry.text("cveID"),
                    Texts.title(entry.text("vulnerabilityName"), ""),
                    Texts.date(entry.text("dateAdded")),
                    Texts.date(entry.text("dueDate")),
                    entry.text("knownRansomwareCampaignUse").equals("Known"));
        }
    }
}
