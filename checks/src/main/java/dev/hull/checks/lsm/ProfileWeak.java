package dev.hull.checks.lsm;

import static dev.hull.model.Fields.APPARMOR;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.AppArmorProfile;
import dev.hull.model.AppArmorProfile.Rule;
import dev.hull.model.Container;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The AppArmor profile that a container names, and that was read, confines little. */
final class ProfileWeak {
    static final Check<Container> CHECK = Check.ofContainer("lsm.profile-weak", Severity.MEDIUM, ProfileWeak::look);

    private static final Remedy NARROW = new Remedy.Advise("narrow");

    private ProfileWeak() {}

    private static List<Hit> look(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (AppArmorProfile profile : Confinement.named(container, scene)) {
            look(container, profile, hits);
        }
        return hits;
    }

    private static void look(Container container, AppArmorProfile profile, List<Hit> to) {
        if (profile.isToothless()) {
            to.add(hit(container, profile, "flags")
                    .arg("flags", profile.flags())
                    .place(profile.at()));
            return;
        }
        Confinement confinement = new Confinement(profile);
        List<Rule> bare = confinement.bare();
        if (!bare.isEmpty()) {
            List<String> kinds = bare.stream().map(ProfileWeak::said).distinct().toList();
            to.add(hit(container, profile, "")
                    .arg("rules", kinds)
                    .place(bare.getFirst().at()));
        }
        List<String> open = confinement.openFolders();
        if (!open.isEmpty()) {
            to.add(hit(container, profile, "open")
                    .arg("folders", open)
                    .place(confinement.opensAllFiles().getFirst().at()));
        }
        for (Rule rule : confinement.dead()) {
            to.add(hit(container, profile, "dead")
                    .key("dead " + said(rule))
                    .severity(Severity.INFO)
                    .arg("rule", said(rule))
                    .place(rule.at()));
        }
    }

    private static Hit hit(Container container, AppArmorProfile profile, String message) {
        Setting<?> named = container.get(APPARMOR);
        return Hit.on(APPARMOR, named)
                .key(message)
                .message(message)
                .arg("profile", profile.name())
                .also(named.at(), "via")
                .remedy(NARROW);
    }

    private static String said(Rule rule) {
        String word = rule.kind().name().toLowerCase(Locale.ROOT);
        String subject = rule.subject().isEmpty() ? "" : " " + rule.subject();
        return rule.permissions().isEmpty() ? word + subject : rule.subject() + " " + rule.permissions();
    }
}
