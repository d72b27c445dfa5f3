package dev.hull.scan.feeds;

/** Hears how an update goes on. Called from several threads. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void fetching(String feed, long bytes, long total) {}

        @Override
        public void done(String feed, String outcome, int number, int of) {}

        @Override
        public void building(String input, int number, int of) {}

        @Override
        public void note(String sentence) {}
    };

    /** {@code bytes} of {@code feed} are here. {@code total} is -1 where nobody knows. */
    void fetching(String feed, long bytes, long total);

    /** It is the {@code number}th of {@code of} that is done. {@code outcome} is for people. */
    void done(String feed, String outcome, int number, int of);

    /** All is here, and the {@code number}th of {@code of} inputs is being read into the database. */
    void building(String input, int number, int of);

    /** Something worth a line: a pause, a retry. */
    void note(String sentence);
}
