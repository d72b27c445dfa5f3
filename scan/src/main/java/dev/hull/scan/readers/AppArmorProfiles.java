package dev.hull.scan.readers;

import dev.hull.formats.apparmor.AppArmor;
import dev.hull.model.AppArmorProfile;
import dev.hull.model.Estate;
import dev.hull.model.Reading;
import java.util.List;

/** AppArmor profiles that lie beside what they confine. */
final class AppArmorProfiles implements Reader {
    @Override
    public String kind() {
        return "apparmor-profile";
    }

    @Override
    public boolean recognises(Look look) {
        String first = look.firstLine();
        boolean likely = first.startsWith("profile ")
                || first.startsWith("/")
                || first.startsWith("include ")
                || first.startsWith("abi ")
                || first.startsWith("@{");
        return likely && AppArmor.recognises(look.source());
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        Reading<AppArmorProfile> reading = AppArmor.read(project.getFirst().source(), around.limits());
        return new Reading<>(
                List.of(Estate.ofProfiles(reading.values())), reading.remarks(), reading.problems(), reading.verdict());
    }
}
