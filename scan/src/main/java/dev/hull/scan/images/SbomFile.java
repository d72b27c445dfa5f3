package dev.hull.scan.images;

import dev.hull.artefacts.sbom.Bill;
import dev.hull.artefacts.sbom.Bills;
import dev.hull.model.Image;
import dev.hull.model.Inventory;
import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A bill of materials that somebody wrote about an image: its components stand for what was never looked at. */
final class SbomFile {
    static final String KIND = "sbom";

    private static final int HEAD = 4096;
    /** Bills that list every file of an image reach 100 MB. */
    private static final Limits LIMITS = new Limits(256 << 20, 100, 20_000_000, 1);

    private SbomFile() {}

    /** {@return whether a bill of materials lies there, by its beginning} */
    static boolean isOne(Place place) throws IOException {
        if (place.kind().equals(KIND)) {
            return true;
        }
        if (!place.kind().isEmpty()) {
            return false;
        }
        try (var in = Files.newInputStream(place.path())) {
            return Bills.recognises(Source.of(place.text(), in.readNBytes(HEAD)));
        }
    }

    static Image read(Place place) throws Unreadable, IOException {
        if (Files.size(place.path()) > LIMITS.bytes()) {
            throw new Unreadable("larger than %,d bytes".formatted(LIMITS.bytes()));
        }
        Reading<Bill> reading = Bills.read(Source.of(place.text(), Files.readAllBytes(place.path())), LIMITS);
        if (reading.values().isEmpty()) {
            throw new Unreadable(reading.problems().getFirst().reason());
        }
        return image(place, reading.values().getFirst(), reading.problems());
    }

    private static Image image(Place place, Bill bill, List<Problem> problems) {
        List<Problem> all = new ArrayList<>(bill.inventory().problems());
        all.addAll(problems);
        Inventory inventory = bill.inventory();
        return new Image(
                SubjectRef.of("image", "", bill.name().isEmpty() ? place.text() : repository(bill.name())),
                place.text(),
                KIND,
                bill.digest(),
                bill.platform(),
                bill.bytes(),
                bill.base(),
                bill.layers(),
                ImageConfig.NONE.facts(),
                new Inventory(inventory.distro(), inventory.components(), inventory.gaps(), all));
    }

    /** Without tag and digest, so that the next version's findings are the same. */
    private static String repository(String name) {
        String named = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        return colon < 0 ? named : named.substring(0, colon);
    }
}
