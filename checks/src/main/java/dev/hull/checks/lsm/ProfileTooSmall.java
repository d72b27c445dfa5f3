package dev.hull.checks.lsm;

import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.AppArmorProfile;
import dev.hull.model.Capability;
import dev.hull.model.Container;
import dev.hull.model.Field;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The AppArmor profile that a container names, and that was read, can't run its program: it lacks a capability that the container is
 * given by name, its entry point, or the libraries. What it includes may give them, so then nothing is said for certain.
 */
final class ProfileTooSmall {
    static final Check<Container> CHECK =
            Check.ofContainer("lsm.profile-too-small", Severity.MEDIUM, ProfileTooSmall::look);

    private static final Remedy WIDEN = new Remedy.Advise("widen");

    private ProfileTooSmall() {}

    private static List<Hit> look(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (AppArmorProfile profile : Confinement.named(container, scene)) {
            if (!profile.isToothless()) {
                look(container, profile, hits);
            }
        }
        return hits;
    }

    private static void look(Container container, AppArmorProfile profile, List<Hit> to) {
        Confinement confinement = new Confinement(profile);
        boolean whole = profile.includes().isEmpty();
        List<String> missing = missingCapabilities(container, confinement);
        if (!missing.isEmpty()) {
            to.add(certain(hit(container, profile, "").arg("capabilities", missing), whole));
        }
        String program = program(container);
        if (program.startsWith("/") && !confinement.reaches(program)) {
            to.add(certain(hit(container, profile, "program").arg("program", program), whole));
        }
        if (whole && !confinement.mapsLibraries()) {
            to.add(hit(container, profile, "libraries").unknown());
        }
    }

    private static Hit certain(Hit hit, boolean whole) {
        return whole ? hit : hit.unknown();
    }

    private static List<String> missingCapabilities(Container container, Confinement confinement) {
        return container.items(CAPABILITIES_ADDED).values().stream()
                .flatMap(name -> Capability.named(name).stream())
                .map(Capability::name)
                .filter(name -> !confinement.allowsCapability(name))
                .distinct()
                .toList();
    }

    /** {@return the program that somebody wrote down, or an empty string} */
    private static String program(Container container) {
        List<String> entrypoint = written(container, ENTRYPOINT);
        if (!entrypoint.isEmpty()) {
            return entrypoint.getFirst();
        }
        List<String> command = written(container, COMMAND);
        return container.get(ENTRYPOINT).isKnown() && !command.isEmpty() ? command.getFirst() : "";
    }

    private static List<String> written(Container container, Field.Many<String> field) {
        return container.get(field).isKnown() ? container.items(field).values() : List.of();
    }

    private static Hit hit(Container container, AppArmorProfile profile, String message) {
        Setting<?> named = container.get(APPARMOR);
        return Hit.on(APPARMOR, named)
                .key(message)
                .message(message)
                .arg("profile", profile.name())
                .place(profile.at())
                .also(named.at(), "via")
                .remedy(WIDEN);
    }
}
