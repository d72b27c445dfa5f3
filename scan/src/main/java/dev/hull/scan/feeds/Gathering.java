package dev.hull.scan.feeds;

import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import dev.hull.scan.web.WebException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Fetches many feeds into one folder: some at a time, few from one host, and one that fails ends no other. */
final class Gathering {
    private static final int AT_A_TIME = 4;
    private static final int OF_ONE_HOST = 2;
    private static final int LARGEST_LISTING = 4 << 20;
    private static final Duration STALE = Duration.ofDays(7);

    private final Web web;
    private final Path folder;
    private final Progress progress;
    private final Listing listing;
    private final Semaphore all = new Semaphore(AT_A_TIME);
    private final Map<String, Semaphore> hosts = new HashMap<>();
    private final List<String> missing = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> had = Collections.synchronizedSet(new TreeSet<>());

    Gathering(Web web, Path folder, Progress progress) throws IOException {
        this.web = web;
        this.folder = folder;
        this.progress = progress;
        Files.createDirectories(folder);
        this.listing = Listing.of(folder);
    }

    /** {@return the feeds, as their publishers have them now} */
    Gathered fromPublishers(List<Feed> feeds) throws IOException {
        Fetcher fetcher = new Fetcher(web, folder, listing, progress);
        each(feeds, fetcher, Map.of());
        return gathered();
    }

    /**
     * {@return the feeds that the mirror at {@code base} lists}
     *
     * @throws UpdateException if it lists none, or was not filled for a week
     */
    Gathered fromMirror(URI base) throws IOException {
        Listing there = listing(base.resolve(Listing.NAME));
        List<Feed> feeds = new ArrayList<>();
        Map<String, Listing.Entry> promised = new HashMap<>();
        String newest = "";
        for (Listing.Entry entry : there.all()) {
            newest = entry.checked().compareTo(newest) > 0 ? entry.checked() : newest;
            promised.put(entry.path(), entry);
            String address = base.resolve(encoded(entry.path())).toString();
            feeds.add(new Feed(entry.path(), address, "", entry.path(), "", "", true));
        }
        if (feeds.isEmpty()) {
            throw new UpdateException(Query.shown(base) + ": the mirror lists no feeds");
        }
        stale(base, newest);
        each(feeds, new Fetcher(web, folder, listing, progress), promised);
        return gathered();
    }

    private static String encoded(String path) {
        return java.net.URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private Listing listing(URI address) throws IOException {
        try (Answer answer = web.ask(Query.get(address))) {
            if (answer.status() != 200) {
                throw new WebException(Query.shown(address) + ": status " + answer.status(), answer.status());
            }
            return Listing.parse(new String(answer.bytes(LARGEST_LISTING), StandardCharsets.UTF_8));
        }
    }

    private void stale(URI base, String newest) {
        try {
            Duration age = Duration.between(Instant.parse(newest), Instant.now());
            if (age.compareTo(STALE) > 0) {
                missing.add("the mirror " + Query.shown(base) + " is stale: it was last filled on "
                        + newest.substring(0, 10) + ", " + age.toDays() + " days ago");
            }
        } catch (DateTimeException e) {
            missing.add("the mirror " + Query.shown(base) + " does not say when it was last filled");
        }
    }

    private void each(List<Feed> feeds, Fetcher fetcher, Map<String, Listing.Entry> promised) throws IOException {
        AtomicInteger number = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (Feed feed : feeds) {
            threads.add(Thread.ofVirtual().start(() -> one(feed, fetcher, promised, number, feeds.size())));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new UpdateException("interrupted; what was fetched is kept");
        } finally {
            listing.write(folder);
        }
    }

    private void one(Feed feed, Fetcher fetcher, Map<String, Listing.Entry> promised, AtomicInteger number, int of) {
        Semaphore host = host(feed.address());
        host.acquireUninterruptibly();
        all.acquireUninterruptibly();
        try {
            String outcome = outcome(feed, fetcher, promised);
            had.add(feed.path());
            done(feed, outcome, number, of);
        } catch (IOException | RuntimeException e) {
            done(feed, failed(feed, e), number, of);
        } finally {
            all.release();
            host.release();
        }
    }

    private synchronized void done(Feed feed, String outcome, AtomicInteger number, int of) {
        progress.done(feed.shown(), outcome, number.incrementAndGet(), of);
    }

    private synchronized Semaphore host(String address) {
        String host = String.valueOf(URI.create(address).getHost());
        return hosts.computeIfAbsent(host, _ -> new Semaphore(OF_ONE_HOST));
    }

    private String outcome(Feed feed, Fetcher fetcher, Map<String, Listing.Entry> promised) throws IOException {
        Listing.Entry wanted = promised.get(feed.path());
        Listing.Entry here = listing.get(feed.path());
        if (wanted != null && wanted.sha256().equals(here.sha256()) && isHere(wanted)) {
            listing.put(here.checkedAt(wanted.checked()));
            return "unchanged";
        }
        boolean changed = fetcher.fetch(feed);
        Listing.Entry now = listing.get(feed.path());
        if (wanted != null) {
            if (!wanted.sha256().equals(now.sha256())) {
                Files.deleteIfExists(folder.resolve(feed.path()));
                throw new UpdateException("it is not what the mirror's list promises (SHA-256 " + now.sha256() + ")");
            }
            listing.put(new Listing.Entry(
                    now.path(),
                    now.address(),
                    now.etag(),
                    wanted.modified(),
                    now.sha256(),
                    now.bytes(),
                    wanted.checked()));
        }
        return changed ? "%,d kB".formatted((now.bytes() + 1023) / 1024) : "unchanged";
    }

    private boolean isHere(Listing.Entry entry) throws IOException {
        Path file = folder.resolve(entry.path());
        return Files.isRegularFile(file) && Files.size(file) == entry.bytes();
    }

    /** What there was before is better than nothing, if the user thinks so. */
    private String failed(Feed feed, Exception e) {
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        Listing.Entry old = listing.get(feed.path());
        boolean there = old.bytes() >= 0 && Files.isRegularFile(folder.resolve(feed.path()));
        if (there) {
            had.add(feed.path());
        }
        String which = there
                ? " (that of "
                        + old.checked().substring(0, Math.min(10, old.checked().length())) + " is here)"
                : "";
        missing.add(feed.shown() + ": " + why + which);
        return "FAILED: " + why + which;
    }

    private Gathered gathered() {
        return new Gathered(Gathered.inputs(folder, listing, had), missing);
    }
}
