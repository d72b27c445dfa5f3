package dev.hull.scan.feeds;

import dev.hull.scan.images.registry.Artefact;
import dev.hull.scan.images.registry.Descriptor;
import dev.hull.scan.images.registry.Registries;
import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Download;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import dev.hull.scan.web.WebException;
import dev.hull.scan.web.WebSettings;
import dev.hull.vulns.store.DamagedDatabase;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.store.DatabaseBuilder;
import dev.hull.vulns.store.Input;
import dev.hull.vulns.store.Inputs;
import dev.hull.vulns.store.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the advisory database up to date. It is made beside the old one and then put in its place at once; where anything fails, the old one
 * stays as it is.
 */
public final class Update {
    /** The media type of a database in a registry. */
    public static final String MEDIA_TYPE = "application/vnd.hull.advisories.v1";

    private static final long LARGEST = 2L << 30;
    private static final int MOST_NAMED = 3;

    private final UpdateRequest request;
    private final List<String> missing = new ArrayList<>();

    private Update(UpdateRequest request) {
        this.request = request;
    }

    /** {@return what was done} */
    public static Updated run(UpdateRequest request) throws IOException {
        return new Update(request).run();
    }

    /** Fetches the public feeds into a folder, which then is a mirror. {@return what could not be had} */
    public static List<String> mirror(Path folder, List<Feed> feeds, WebSettings settings, Progress progress)
            throws IOException {
        try (Web web = new Web(settings.withNotes(progress::note))) {
            return new Gathering(web, folder, progress).fromPublishers(feeds).missing();
        }
    }

    private Updated run() throws IOException {
        Path database = request.database().toAbsolutePath();
        Files.createDirectories(database.resolveSibling("."));
        Path made = database.resolveSibling("." + database.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                        database.resolveSibling("." + database.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = locked(channel)) {
            make(made);
            return settled(made, database, lock);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private FileLock locked(FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new UpdateException("another update of " + request.database() + " is running; wait for it");
        }
        return lock;
    }

    private void make(Path made) throws IOException {
        switch (request.supply()) {
            case Supply.Public _ -> {
                try (Web web = new Web(network())) {
                    build(
                            new Gathering(web, request.cache(), request.progress()).fromPublishers(request.feeds()),
                            made);
                }
            }
            case Supply.Folder folder -> build(inFolder(folder.path()), made);
            case Supply.Built built -> Files.copy(built.path(), made, StandardCopyOption.REPLACE_EXISTING);
            case Supply.Site site -> {
                try (Web web = new Web(network())) {
                    site(web, site.address(), made);
                }
            }
            case Supply.Registry registry -> registry(registry.reference(), made);
        }
    }

    private WebSettings network() {
        return request.network().web().withNotes(request.progress()::note);
    }

    private static Gathered inFolder(Path folder) throws IOException {
        List<Input> inputs = new ArrayList<>();
        Path base = Files.isDirectory(folder) ? folder : folder.resolveSibling(".");
        for (Input input : Inputs.of(folder)) {
            if (!input.name().equals(Listing.NAME)) {
                inputs.add(new Input(input.name(), input.date(), () -> Gathered.unpacked(base.resolve(input.name()))));
            }
        }
        if (inputs.isEmpty()) {
            throw new UpdateException(folder + ": there are no files in it");
        }
        return new Gathered(inputs, List.of());
    }

    /** What the user gathered of base images. A folder that is built from has its own, or has none. */
    private List<Input> bases() throws IOException {
        Path folder = DatabaseFile.bases(request.database().toAbsolutePath());
        if (request.supply() instanceof Supply.Folder || !Files.isDirectory(folder)) {
            return List.of();
        }
        return Inputs.of(folder).stream()
                .map(input -> new Input("base-images/" + input.name(), input.date(), input.opener()))
                .toList();
    }

    private void build(Gathered gathered, Path made) throws IOException {
        missing.addAll(gathered.missing());
        if (!missing.isEmpty() && !request.isPartialAllowed()) {
            String first = String.join("; ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
            String more = missing.size() > MOST_NAMED ? "; and %d more".formatted(missing.size() - MOST_NAMED) : "";
            throw new UpdateException("%d of the feeds could not be had: %s%s; again later, or with --allow-partial"
                    .formatted(missing.size(), first, more));
        }
        if (gathered.inputs().isEmpty()) {
            throw new UpdateException("none of the feeds could be had");
        }
        List<Input> inputs = new ArrayList<>(gathered.inputs());
        inputs.addAll(bases());
        DatabaseBuilder.build(inputs, made, request.progress()::building);
    }

    /** A mirror that lists feeds, or a file that is a database. */
    private void site(Web web, URI address, Path made) throws IOException {
        if (!String.valueOf(address.getPath()).endsWith(".hull")) {
            URI base = address.toString().endsWith("/") ? address : URI.create(address + "/");
            try {
                build(new Gathering(web, mirrored(base), request.progress()).fromMirror(base), made);
                return;
            } catch (WebException e) {
                if (e.status() != 404) {
                    throw e;
                }
                download(web, base.resolve(DatabaseFile.NAME), made);
                return;
            }
        }
        download(web, address, made);
    }

    /** Feeds of different mirrors do not mix. */
    private Path mirrored(URI base) {
        String host = String.valueOf(base.getHost()) + (base.getPort() < 0 ? "" : "-" + base.getPort());
        return request.cache()
                .resolveSibling(
                        "mirror-" + host.replace("[", "").replace("]", "").replace(":", "_"));
    }

    private void download(Web web, URI address, Path made) throws IOException {
        try (Download in = Download.open(web, Query.shown(address), (from, entity) -> {
            Answer answer = web.ask(Download.from(Query.get(address), from, entity));
            if (answer.status() != 200 && answer.status() != 206) {
                answer.close();
                throw new WebException(Query.shown(address) + ": status " + answer.status(), answer.status());
            }
            return answer;
        })) {
            copy(in, in.answer().length(), made);
        }
    }

    private void registry(String reference, Path made) throws IOException {
        try (Registries registries = new Registries(request.network())) {
            Artefact artefact = registries.artefact(reference);
            Descriptor content = artefact.contents().stream()
                    .filter(each -> each.mediaType().equals(MEDIA_TYPE))
                    .findFirst()
                    .or(() -> artefact.contents().size() == 1
                            ? artefact.contents().stream().findFirst()
                            : java.util.Optional.empty())
                    .orElseThrow(() -> new UpdateException(
                            artefact.reference() + ": no content of type " + MEDIA_TYPE + " in it"));
            try (InputStream in = artefact.open(content)) {
                copy(in, content.bytes(), made);
            }
        }
    }

    private void copy(InputStream in, long total, Path made) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(made)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
                if (bytes > LARGEST) {
                    throw new UpdateException("larger than any database is");
                }
                request.progress().fetching(DatabaseFile.NAME, bytes, total);
            }
        }
    }

    private Updated settled(Path made, Path database, FileLock lock) throws IOException {
        Database fresh = opened(made);
        if (!fresh.isWhole() || !lock.isValid()) {
            throw new UpdateException("what came is not whole: its content is not what its head promises; try again");
        }
        Manifest manifest = fresh.manifest();
        if (Files.isRegularFile(database)) {
            try {
                Database old = Database.open(database);
                if (old.digest().equals(fresh.digest())) {
                    return new Updated(false, manifest, fresh.digest(), missing);
                }
                older(old.manifest().date(), manifest.date());
            } catch (DamagedDatabase e) {
                request.progress().note("the database that was here is damaged or of another version, and is replaced");
            }
        }
        Listing.settle(made, database);
        return new Updated(true, manifest, fresh.digest(), missing);
    }

    private void older(String old, String fresh) throws UpdateException {
        if (fresh.compareTo(old) < 0 && !request.isOlderAllowed()) {
            throw new UpdateException("what came is of " + fresh + ", and older than the database that is here, of "
                    + old + ": a stale mirror? --allow-older takes it all the same");
        }
    }

    private static Database opened(Path made) throws IOException {
        try {
            return Database.open(made);
        } catch (DamagedDatabase e) {
            throw new UpdateException("what came is no advisory database of this version of Hull");
        }
    }
}
