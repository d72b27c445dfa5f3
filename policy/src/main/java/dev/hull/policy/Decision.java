package dev.hull.policy;

import dev.hull.model.Finding;
import dev.hull.model.VexStatement;
import java.util.List;

/**
 * What is held of one finding.
 *
 * @param finding with the status that was decided
 * @param fails whether it makes the run fail
 * @param shown whether it is severe enough for the user who asked
 * @param waivers the one that covers it, or none
 * @param vex the statement that is about it, or none
 */
public record Decision(Finding finding, boolean fails, boolean shown, List<Waiver> waivers, List<VexStatement> vex) {
    public Decision {
        waivers = List.copyOf(waivers);
        vex = List.copyOf(vex);
    }
}
