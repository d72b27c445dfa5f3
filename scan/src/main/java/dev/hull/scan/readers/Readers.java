package dev.hull.scan.readers;

import java.util.List;

/** Every reader, in the order in which files are offered to them: the first that recognises a file reads it. */
public final class Readers {
    public static final List<Reader> ALL = List.of(
            new ComposeReader(),
            new KubernetesReader(),
            new FalcoRules(),
            new OciConfigs(),
            new InspectReports(),
            new Dockerfiles(),
            new RunScripts(),
            new AppArmorProfiles());

    private Readers() {}
}
