package dev.hull.cli;

import dev.hull.report.Phrases;
import dev.hull.scan.images.registry.RegistrySettings;
import dev.hull.scan.images.registry.RegistrySettings.Mirror;
import dev.hull.scan.web.WebSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How the network is reached, as flags and environment have it. */
final class Network {
    private Network() {}

    static RegistrySettings of(Typed typed, Console console) {
        WebSettings web = WebSettings.of(console.environment())
                .withNotes(note ->
                        console.complain(Phrases.in(console.spoken(typed)).reason(note)))
                .withAuthorities(typed.all(Flags.AUTHORITY).stream()
                        .map(console.folder()::resolve)
                        .toList());
        RegistrySettings settings = RegistrySettings.of(web);
        Set<String> insecure = new TreeSet<>(typed.all(Flags.INSECURE_REGISTRY));
        List<Mirror> mirrors = new ArrayList<>(
                typed.all(Flags.REGISTRY_MIRROR).stream().map(Mirror::parse).toList());
        mirrors.addAll(settings.mirrors());
        return settings.withInsecure(insecure).withMirrors(mirrors);
    }
}
