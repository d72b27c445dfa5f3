package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import dev.hull.scan.feeds.Progress;
import java.util.Map;
import java.util.TreeMap;

/** An update as it goes on: one line that changes on a terminal, and plain lines, not too many, anywhere else. */
final class UpdateLines implements Progress {
    private static final long TERMINAL = 200_000_000; // nanoseconds between two lines
    private static final long PIPE = 15_000_000_000L;
    private static final int WIDTH = 79;

    private final Console console;
    private final Phrases phrases;
    private final boolean moving;
    private final Map<String, Long> underWay = new TreeMap<>();
    private long last = System.nanoTime();
    private boolean open;

    UpdateLines(Console console, Phrases phrases) {
        this.console = console;
        this.phrases = phrases;
        this.moving = console.isTerminal() && console.err().equals(System.err);
    }

    @Override
    public synchronized void fetching(String feed, long bytes, long total) {
        underWay.put(feed, bytes);
        if (isTime()) {
            String much = total > 0
                    ? phrases.say("db.part", Arg.of("part", megabytes(bytes)), Arg.of("all", megabytes(total)))
                    : megabytes(bytes);
            passing(feed + " " + much + (underWay.size() > 1 ? "  +" + (underWay.size() - 1) : ""));
        }
    }

    private static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1e6);
    }

    private boolean isTime() {
        long now = System.nanoTime();
        if (now - last < (moving ? TERMINAL : PIPE)) {
            return false;
        }
        last = now;
        return true;
    }

    @Override
    public synchronized void done(String feed, String outcome, int number, int of) {
        underWay.remove(feed);
        line("[%d/%d] ".formatted(number, of) + phrases.problem(feed, outcome));
    }

    @Override
    public synchronized void building(String input, int number, int of) {
        if (number == 0 || isTime()) {
            passing(phrases.say("db.building", Arg.of("input", input), Arg.of("number", number), Arg.of("of", of)));
        }
    }

    @Override
    public synchronized void note(String sentence) {
        line(phrases.reason(sentence));
    }

    private void passing(String text) {
        if (moving) {
            write("\r" + Columns.pad(Columns.cut(text, WIDTH), WIDTH));
            open = true;
        } else {
            line(text);
        }
    }

    private void line(String text) {
        finish();
        console.complain(text);
    }

    /** Clears the line that changes, so that what follows begins at its start. */
    synchronized void finish() {
        if (open) {
            write("\r" + " ".repeat(WIDTH) + "\r");
            open = false;
        }
    }

    private void write(String text) {
        console.err().print(text);
        console.err().flush();
    }
}
