package dev.hull.artefacts.layers;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.SourcePackage;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A layer's record as bytes, and back. A format of our own that only the version that wrote it reads: four bytes of mark, numbers of seven
 * bits to the byte, each text once and then by its number, and a sum over all of it.
 */
public final class LayerCodec {
    private static final int MARK = 0x484C_4C33; // HLL3

    private LayerCodec() {}

    public static byte[] write(LayerRecord layer) {
        Writing out = new Writing(MARK);
        out.number(layer.entries());
        out.list(layer.whiteouts(), out::text);
        out.list(layer.opaque(), out::text);
        out.list(List.copyOf(layer.links().entrySet()), link -> {
            out.text(link.getKey());
            out.text(link.getValue());
        });
        out.list(layer.problems(), left -> left(out, left));
        out.list(layer.gaps(), left -> left(out, left));
        out.list(layer.files(), file -> file(out, file));
        out.longs(layer.paths().hashes());
        return out.finish();
    }

    /** {@return the record; nothing where these are not the bytes of one} */
    public static Optional<LayerRecord> read(byte[] bytes) {
        try {
            Parsing in = new Parsing(bytes, MARK);
            int entries = in.number();
            List<String> whiteouts = in.list(in::text);
            List<String> opaque = in.list(in::text);
            SortedMap<String, String> links = new TreeMap<>();
            for (int i = in.number(); i > 0; i--) {
                links.put(in.text(), in.text());
            }
            List<FileRecord.Left> problems = in.list(() -> left(in));
            List<FileRecord.Left> gaps = in.list(() -> left(in));
            List<FileRecord> files = in.list(() -> file(in));
            PathSet paths = PathSet.of(in.longs());
            return Optional.of(new LayerRecord(files, whiteouts, opaque, links, paths, problems, gaps, entries));
        } catch (Parsing.Broken e) {
            return Optional.empty();
        }
    }

    /** {@return {@code bytes} with the sum at their end that belongs to them} For tests of what lies behind it. */
    public static byte[] summed(byte[] bytes) {
        return Writing.summed(bytes);
    }

    private static void left(Writing out, FileRecord.Left left) {
        out.text(left.what());
        out.text(left.why());
    }

    private static FileRecord.Left left(Parsing in) throws Parsing.Broken {
        return new FileRecord.Left(in.text(), in.text());
    }

    private static void file(Writing out, FileRecord file) {
        out.text(file.path());
        out.list(file.components(), component -> component(out, component));
        distro(out, file.distro());
        out.list(file.owned(), told -> told(out, told));
        out.list(file.licences(), told -> told(out, told));
        out.list(file.notables(), notable -> NotableCodec.write(out, notable));
        out.list(file.gaps(), left -> left(out, left));
        out.list(file.problems(), left -> left(out, left));
    }

    private static FileRecord file(Parsing in) throws Parsing.Broken {
        return new FileRecord(
                in.text(),
                in.list(() -> component(in)),
                distro(in),
                in.list(() -> told(in)),
                in.list(() -> told(in)),
                in.list(() -> NotableCodec.read(in)),
                in.list(() -> left(in)),
                in.list(() -> left(in)));
    }

    private static void told(Writing out, FileRecord.Told told) {
        out.text(told.owner());
        out.list(told.values(), out::text);
    }

    private static FileRecord.Told told(Parsing in) throws Parsing.Broken {
        return new FileRecord.Told(in.text(), in.list(in::text));
    }

    private static void distro(Writing out, Distro distro) {
        out.number(distro.isKnown() ? 1 : 0);
        if (distro.isKnown()) {
            out.text(distro.id());
            out.text(distro.version());
            out.text(distro.codename());
            out.text(distro.pretty());
            out.list(distro.like(), out::text);
            out.text(distro.end());
        }
    }

    private static Distro distro(Parsing in) throws Parsing.Broken {
        return in.number() == 0
                ? Distro.NONE
                : new Distro(in.text(), in.text(), in.text(), in.text(), in.list(in::text), in.text());
    }

    private static void component(Writing out, Component component) {
        out.text(component.ecosystem().name());
        out.text(component.namespace());
        out.text(component.name());
        out.text(component.version());
        out.text(component.architecture());
        out.text(component.source().name());
        out.text(component.source().version());
        out.list(component.licences(), out::text);
        out.list(List.copyOf(component.properties().entrySet()), property -> {
            out.text(property.getKey());
            out.text(property.getValue());
        });
        out.text(component.evidence().kind().name());
        out.text(component.evidence().path());
        out.number(component.evidence().layer() + 1);
        out.text(component.evidence().owner());
    }

    private static Component component(Parsing in) throws Parsing.Broken {
        Ecosystem ecosystem = in.constant(Ecosystem.values());
        String namespace = in.text();
        String name = in.text();
        String version = in.text();
        String architecture = in.text();
        SourcePackage source = new SourcePackage(in.text(), in.text());
        List<String> licences = in.list(in::text);
        SortedMap<String, String> properties = new TreeMap<>();
        for (int i = in.number(); i > 0; i--) {
            properties.put(in.text(), in.text());
        }
        Evidence evidence = new Evidence(in.constant(Evidence.Kind.values()), in.text(), in.number() - 1, in.text());
        return new Component(ecosystem, namespace, name, version, architecture, source, licences, properties, evidence);
    }
}
