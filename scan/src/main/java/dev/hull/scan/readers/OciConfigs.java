package dev.hull.scan.readers;

import dev.hull.formats.oci.OciConfig;
import dev.hull.formats.platform.Defaults;
import dev.hull.model.Estate;
import dev.hull.model.Reading;
import dev.hull.model.Workload;
import java.util.List;

/** The config.json of an OCI bundle. */
final class OciConfigs implements Reader {
    @Override
    public String kind() {
        return "oci-config";
    }

    @Override
    public boolean recognises(Look look) {
        return look.hasKey("ociVersion");
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        Look look = project.getFirst();
        Reading<Workload> reading =
                OciConfig.read(look.source(), bundle(look), around.engine(Defaults.newest("runc")), around.limits());
        Estate estate = new Estate(reading.values(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Reading<>(List.of(estate), reading.remarks(), reading.problems(), reading.verdict());
    }

    /** {@return the folder that the file lies in, which is what a bundle is called; the file itself where it has none} */
    private static String bundle(Look look) {
        String name = look.source().name();
        int last = name.lastIndexOf('/');
        return last <= 0 ? name : name.substring(name.lastIndexOf('/', last - 1) + 1, last);
    }
}
