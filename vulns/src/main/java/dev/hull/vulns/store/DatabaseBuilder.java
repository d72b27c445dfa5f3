package dev.hull.vulns.store;

import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Feeds;
import dev.hull.vulns.feeds.Sink;
import dev.hull.vulns.store.Heads.Head;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes a database out of what its sources publish. Same inputs, same bytes, in whatever order they come. */
public final class DatabaseBuilder {
    private DatabaseBuilder() {}

    /**
     * Reads all inputs and writes the database.
     *
     * <p>Holds all records in memory meanwhile. Bad records and unknown formats are counted in the manifest; they never end it.
     *
     * @throws IOException if an input's stream fails, or the output's
     */
    public static Manifest build(List<Input> inputs, OutputStream out, Progress progress) throws IOException {
        List<Input> sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparing(Input::name));
        Gathering gathering = new Gathering();
        Feeds feeds = new Feeds(gathering);
        List<Manifest.Read> read = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            progress.at(sorted.get(i).name(), i, sorted.size());
            read.add(read(sorted.get(i), gathering, feeds));
        }
        progress.at("writing", sorted.size(), sorted.size());
        return new Writing(gathering, read).write(out);
    }

    /**
     * Reads all inputs and puts the database into a file, at once: whoever has the old one open keeps it, and nobody sees half of the
     * new one.
     */
    public static Manifest build(List<Input> inputs, Path file, Progress progress) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Manifest manifest;
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            manifest = build(inputs, out, progress);
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    /** Writes a database of what {@code speaker} says, who is no feed: a list that was made by hand, records of another program. */
    public static Manifest build(Consumer<Sink> speaker, OutputStream out) throws IOException {
        Gathering gathering = new Gathering();
        speaker.accept(gathering);
        return new Writing(gathering, List.of()).write(out);
    }

    private static Manifest.Read read(Input input, Gathering gathering, Feeds feeds) throws IOException {
        gathering.begin();
        MessageDigest digest = sha256();
        long bytes;
        try (InputStream raw = input.opener().open();
                Counted counted = new Counted(new DigestInputStream(raw, digest))) {
            feeds.read(input.name(), counted);
            counted.transferTo(OutputStream.nullOutputStream());
            bytes = counted.count();
        }
        return gathering.end(input, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** From records in memory to the segments of the file. */
    private static final class Writing {
        private final Gathering gathering;
        private final List<Manifest.Read> read;
        private final List<Advisory> advisories;
        private final Canon canon;
        private final SortedMap<String, Account> accounts = new TreeMap<>();
        private final SortedMap<String, String> elsewhere = new TreeMap<>();
        private final List<Headed> headed = new ArrayList<>();

        private record Headed(Advisory advisory, Head head) {}

        Writing(Gathering gathering, List<Manifest.Read> read) {
            this.gathering = gathering;
            this.read = read;
            this.advisories = new ArrayList<>(gathering.advisories().values());
            this.canon = new Canon(advisories);
        }

        Manifest write(OutputStream out) throws IOException {
            SortedSet<String> words = new TreeSet<>();
            SortedSet<String> names = new TreeSet<>();
            SortedSet<String> idTexts = new TreeSet<>();
            for (Advisory advisory : advisories) {
                Head head = head(advisory);
                headed.add(new Headed(advisory, head));
                words.add(head.source());
                idTexts.add(head.advisory());
                idTexts.addAll(head.flaws());
                Statements.Writer.words(advisory, words, names);
            }
            accounts(idTexts);
            idTexts.addAll(accounts.keySet());
            idTexts.addAll(elsewhere.keySet());
            accounts.values().forEach(account -> idTexts.addAll(account.aliases));

            StringTable.Numbered idTable = StringTable.write(idTexts);
            StringTable.Numbered wordTable = StringTable.write(words);
            StringTable.Numbered nameTable = StringTable.write(names);
            SortedMap<Head, Integer> heads =
                    Heads.numbered(headed.stream().map(Headed::head).toList());
            Statements.Writer writer = new Statements.Writer(wordTable, nameTable);
            for (Headed one : headed) {
                int head = heads.getOrDefault(one.head, 0);
                one.advisory.affected().forEach(affected -> writer.add(head, affected));
            }

            byte[] spaces = writer.spaces();
            Manifest manifest = manifest(writer, heads.size());
            SequencedMap<String, byte[]> segments = new LinkedHashMap<>();
            segments.put(Layout.MANIFEST, manifest.bytes());
            segments.put(Layout.IDS, idTable.bytes());
            segments.put(Layout.NAMES, nameTable.bytes());
            segments.put(Layout.WORDS, wordTable.bytes());
            segments.put(Layout.SPACES, spaces);
            segments.put(Layout.HEADS, Heads.write(heads, idTable, wordTable));
            segments.put(Layout.STATEMENTS, writer.statements());
            segments.put(Layout.FLAWS, Facts.write(facts(idTable)));
            segments.put(Layout.DICTIONARY, Facts.DICTIONARY);
            if (!gathering.jars().isEmpty()) {
                StringTable.Numbered coordinates =
                        StringTable.write(new TreeSet<>(gathering.jars().values()));
                segments.put(Layout.JARS, Jars.write(gathering.jars(), coordinates));
                segments.put(Layout.COORDINATES, coordinates.bytes());
            }
            if (!gathering.bases().isEmpty()) {
                segments.put(Layout.BASES, KnownBases.write(gathering.bases()));
            }
            Container.write(segments, out);
            return manifest;
        }

        private Head head(Advisory advisory) {
            if (advisory.covers().isEmpty()) {
                return new Head(advisory.source(), advisory.id(), canon.flaws(advisory.id()));
            }
            SortedSet<String> flaws = new TreeSet<>();
            advisory.covers().forEach(id -> flaws.addAll(canon.flaws(id)));
            return new Head(advisory.source(), advisory.id(), List.copyOf(flaws));
        }

        private void accounts(SortedSet<String> told) {
            for (Advisory advisory : advisories) {
                List<String> flaws = canon.flaws(advisory.id());
                String about = advisory.covers().isEmpty() && flaws.size() == 1 ? flaws.getFirst() : advisory.id();
                accounts.computeIfAbsent(about, _ -> new Account()).add(advisory);
            }
            for (String id : canon.others()) {
                List<String> flaws = canon.flaws(id);
                for (String flaw : flaws) {
                    if (!flaw.equals(id)) {
                        accounts.computeIfAbsent(flaw, _ -> new Account())
                                .aliases
                                .add(id);
                    }
                }
                if (flaws.size() == 1 && !flaws.getFirst().equals(id)) {
                    elsewhere.put(id, flaws.getFirst());
                } else if (flaws.size() > 1) {
                    accounts.computeIfAbsent(id, _ -> new Account()).aliases.addAll(flaws);
                }
            }
            accounts.keySet().removeAll(elsewhere.keySet());
            gathering.exploited().forEach((id, exploited) -> known(id, told, account -> account.exploited(exploited)));
            gathering.scores().forEach((id, score) -> known(id, told, account -> account.scored(score)));
            gathering.ratings().forEach((id, ratings) -> known(id, told, account -> ratings.forEach(account::add)));
            accounts.values().forEach(Account::settle);
        }

        /** Of flaws that no statement is about, nothing is kept. */
        private void known(String id, SortedSet<String> told, Consumer<Account> change) {
            if (told.contains(id)) {
                change.accept(accounts.computeIfAbsent(id, _ -> new Account()));
            }
        }

        private SortedMap<Integer, byte[]> facts(StringTable.Numbered ids) {
            SortedMap<Integer, byte[]> entries = new TreeMap<>();
            accounts.forEach((id, account) -> {
                if (!account.isEmpty()) {
                    int number = ids.of(id);
                    entries.put(number, Facts.here(number, account, ids));
                }
            });
            elsewhere.forEach((id, target) -> {
                int number = ids.of(id);
                entries.put(number, Facts.elsewhere(number, ids.of(target)));
            });
            return entries;
        }

        private Manifest manifest(Statements.Writer writer, int heads) {
            String date = "";
            for (Manifest.Read input : read) {
                date = date.compareTo(input.date()) < 0 ? input.date() : date;
            }
            SortedMap<String, Integer> counts = new TreeMap<>();
            counts.put("advisories", heads);
            counts.put("statements", writer.written());
            counts.put("ranges", writer.ranges());
            counts.put("packages", writer.packages());
            counts.put("flaws", accounts.size());
            counts.put("jars", gathering.jars().size());
            counts.put("base-images", gathering.bases().size());
            return new Manifest(date, read, counts);
        }
    }
}
