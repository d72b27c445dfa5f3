package dev.hull.vulns.store;

import dev.hull.model.BaseImage;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Inventory;
import dev.hull.model.SourcePackage;
import dev.hull.vulns.Bases;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Images that others are built on. Count, then rows: what its last layer's diff id begins with, and where the image stands; then the images,
 * sorted by reference, platform and manifest: what is known of it, and its packages, packed.
 */
final class KnownBases implements Bases {
    private static final int ROW = 12;
    private static final int START = 4;
    private static final int KEY_DIGITS = 16;
    private static final int LARGEST = 16 << 20;

    private static final Comparator<BaseImage> ORDER = Comparator.comparing(BaseImage::reference)
            .thenComparing(BaseImage::platform)
            .thenComparing(BaseImage::seen, Comparator.reverseOrder())
            .thenComparing(BaseImage::created, Comparator.reverseOrder())
            .thenComparing(BaseImage::manifest);

    private final ByteBuffer buffer;
    private final int count;

    /** An image and what is in it. */
    record Base(BaseImage image, Inventory inventory) {}

    KnownBases(ByteBuffer buffer) {
        this.buffer = buffer;
        this.count = new Cursor(buffer, 0).fixed32();
        if (count < 0 || START + (long) ROW * count > buffer.limit()) {
            throw new DamagedDatabase("a catalogue of base images that is too large");
        }
    }

    @Override
    public List<BaseImage> under(List<String> diffIds) {
        return Database.guarded(() -> {
            Set<Long> keys = diffIds.stream().map(KnownBases::key).collect(Collectors.toSet());
            List<BaseImage> found = new ArrayList<>();
            for (int row = 0; row < count; row++) {
                if (keys.contains(buffer.getLong(START + ROW * row))) {
                    BaseImage image = image(at(row));
                    if (image.carries(diffIds)) {
                        found.add(image);
                    }
                }
            }
            found.sort(
                    Comparator.comparingInt((BaseImage image) -> image.diffIds().size())
                            .reversed()
                            .thenComparing(ORDER));
            return found;
        });
    }

    @Override
    public List<BaseImage> of(String repository) {
        return Database.guarded(() -> {
            List<BaseImage> found = new ArrayList<>();
            for (int row = first(repository); row < count; row++) {
                BaseImage image = image(at(row));
                if (!image.reference().startsWith(repository)) {
                    break;
                }
                if (image.repository().equals(repository)) {
                    found.add(image);
                }
            }
            found.sort(ORDER);
            return found;
        });
    }

    @Override
    public Inventory contents(BaseImage image) {
        return Database.guarded(() -> {
            for (int row = first(image.reference()); row < count; row++) {
                Cursor cursor = at(row);
                BaseImage found = image(cursor);
                if (found.equals(image)) {
                    return inventory(cursor);
                }
                if (!found.reference().equals(image.reference())) {
                    break;
                }
            }
            return Inventory.EMPTY;
        });
    }

    /** {@return the first row whose reference is not before {@code reference}} */
    private int first(String reference) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).text().compareTo(reference) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Cursor at(int row) {
        return new Cursor(buffer, buffer.getInt(START + ROW * row + 8));
    }

    private static BaseImage image(Cursor cursor) {
        String reference = cursor.text();
        String platform = cursor.text();
        String digest = cursor.text();
        String manifest = cursor.text();
        String created = cursor.text();
        String seen = cursor.text();
        long bytes = cursor.fixed64();
        return new BaseImage(reference, platform, digest, manifest, created, seen, bytes, texts(cursor));
    }

    private static List<String> texts(Cursor cursor) {
        List<String> texts = new ArrayList<>();
        for (int left = cursor.count(); left > 0; left--) {
            texts.add(cursor.text());
        }
        return texts;
    }

    private static Inventory inventory(Cursor cursor) {
        int length = cursor.varint();
        byte[] packed = cursor.bytes(cursor.varint());
        if (length > LARGEST) {
            throw new DamagedDatabase("a base image with too much in it");
        }
        byte[] plain = new byte[length];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            if (inflater.inflate(plain) != length) {
                throw new DamagedDatabase("a base image that ends too early");
            }
        } catch (DataFormatException e) {
            throw new DamagedDatabase("a base image that can't be unpacked");
        }
        Cursor in = new Cursor(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN), 0);
        Distro distro = new Distro(in.text(), in.text(), in.text(), in.text(), List.of());
        List<Component> components = new ArrayList<>();
        while (!in.atEnd()) {
            components.add(component(in));
        }
        return new Inventory(distro, components, List.of(), List.of());
    }

    private static Component component(Cursor in) {
        String type = in.text();
        Ecosystem ecosystem = Ecosystem.ofPurlType(type)
                .orElseThrow(() -> new DamagedDatabase("a base image with packages of type " + type));
        String namespace = in.text();
        String name = in.text();
        String version = in.text();
        String architecture = in.text();
        SourcePackage source = new SourcePackage(in.text(), in.text());
        String modularity = in.text();
        return new Component(
                ecosystem,
                namespace,
                name,
                version,
                architecture,
                source,
                List.of(),
                new TreeMap<>(modularity.isEmpty() ? Map.of() : Map.of("modularity", modularity)),
                Evidence.of(Evidence.Kind.INSTALLED, ""));
    }

    private static long key(String diffId) {
        int colon = diffId.indexOf(':') + 1;
        long key = 0;
        for (int i = colon; i < Math.min(diffId.length(), colon + KEY_DIGITS); i++) {
            key = key << 4 | Character.digit(diffId.charAt(i), 16) & 0xf;
        }
        return key;
    }

    /** @param bases sorted by reference */
    static byte[] write(List<Base> bases) {
        Bytes rows = new Bytes().fixed32(bases.size());
        Bytes images = new Bytes();
        for (Base base : bases) {
            List<String> diffIds = base.image.diffIds();
            rows.fixed64(diffIds.isEmpty() ? 0 : key(diffIds.getLast()))
                    .fixed32(START + ROW * bases.size() + images.length());
            image(base.image, images);
            contents(base.inventory, images);
        }
        return rows.all(images.copy()).copy();
    }

    private static void image(BaseImage image, Bytes out) {
        out.text(image.reference())
                .text(image.platform())
                .text(image.digest())
                .text(image.manifest())
                .text(image.created())
                .text(image.seen())
                .fixed64(image.bytes())
                .varint(image.diffIds().size());
        image.diffIds().forEach(out::text);
    }

    private static void contents(Inventory inventory, Bytes out) {
        Bytes plain = new Bytes();
        Distro distro = inventory.distro();
        plain.text(distro.id()).text(distro.version()).text(distro.codename()).text(distro.pretty());
        for (Component each : inventory.components()) {
            plain.text(each.ecosystem().purlType())
                    .text(each.namespace())
                    .text(each.name())
                    .text(each.version())
                    .text(each.architecture())
                    .text(each.source().name())
                    .text(each.source().version())
                    .text(each.property("modularity"));
        }
        byte[] packed = packed(plain);
        out.varint(plain.length()).varint(packed.length).all(packed);
    }

    private static byte[] packed(Bytes plain) {
        Bytes packed = new Bytes();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(plain.backing(), 0, plain.length());
            deflater.finish();
            byte[] out = new byte[1 << 13];
            while (!deflater.finished()) {
                packed.all(out, 0, deflater.deflate(out));
            }
        }
        return packed.copy();
    }
}
