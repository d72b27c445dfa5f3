package dev.hull.policy;

import dev.hull.model.Finding;
import java.util.List;

/**
 * What is held of one finding.
 *
 * @param finding with the status that was decided
 * @param fails whether it makes the run fail
 * @param shown whether it is severe enough for the user who asked
 * @param waivers the one that covers it, or none
 */
public record Decision(Finding finding, boolean fails, boolean shown, List<Waiver> waivers) {
    public Decision {
        waivers = List.copyOf(waivers);
    }
}
