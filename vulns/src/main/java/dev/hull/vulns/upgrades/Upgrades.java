package dev.hull.vulns.upgrades;

import dev.hull.model.Component;
import dev.hull.model.Image;
import dev.hull.model.Upgrade;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.match.Matcher;
import dev.hull.vulns.match.Outlook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Covers the findings of an image that have a fix with as few steps as there are.
 *
 * <ol>
 *   <li>Where a newer base is known, and what is in it, building on that closes what it has no more. Where the base is the newest that is
 *       known, there is no such step. Where only its name is known, building on it as it is today closes all findings in the
 *       distribution's packages that came with it: their fixes are in the distribution's archive, which base images are built from.
 *       Findings in a language's packages are not counted then: nobody knows what the newer base holds.
 *   <li>What is left falls into packages: those of the distribution by their source, since all that was built from one source is
 *       upgraded together, those of languages by name. No step can close findings of two of them, so each is one step.
 *   <li>A step goes to the lowest version that closes most: of the versions that the advisories name as fixed, the one after which
 *       the fewest flaws are left, those counted that only the newer version has; the lowest, if several are as good.
 * </ol>
 *
 * <p>The base image comes first, then what closes most exploited flaws, then what closes most, then by name.
 */
public final class Upgrades {
    private final Matcher matcher;

    public Upgrades(Matcher matcher) {
        this.matcher = matcher;
    }

    /** The plan where nothing is known of base images but names. */
    public Plan of(Image image, List<Vulnerability> found) {
        return of(image, found, Rebuilding.named(image));
    }

    public Plan of(Image image, List<Vulnerability> found, Rebuilding base) {
        Map<String, Step> steps = new TreeMap<>();
        for (Vulnerability flaw : found) {
            if (isClosable(flaw, base)) {
                Step step = step(flaw, base);
                steps.computeIfAbsent(step.id(), _ -> step).add(flaw);
            }
        }
        List<Step> sorted = new ArrayList<>(steps.values());
        sorted.forEach(this::aim);
        sorted.removeIf(step -> step.closed().isEmpty());
        sorted.sort(Upgrades::compare);
        List<Vulnerability> named = new ArrayList<>();
        for (Vulnerability flaw : found) {
            Step step = isClosable(flaw, base) ? steps.get(step(flaw, base).id()) : null;
            named.add(step != null && step.closed().contains(flaw) ? flaw.withUpgrade(step.id()) : flaw);
        }
        return new Plan(sorted.stream().map(step -> step.upgrade(image.ref())).toList(), named);
    }

    private static boolean isClosable(Vulnerability flaw, Rebuilding base) {
        return flaw.state() == Vulnerability.State.FIXED || base.closes(flaw);
    }

    private static int compare(Step one, Step other) {
        int order = Boolean.compare(other.kind() == Upgrade.Kind.BASE_IMAGE, one.kind() == Upgrade.Kind.BASE_IMAGE);
        order = order != 0 ? order : Long.compare(other.exploited(), one.exploited());
        order = order != 0 ? order : Integer.compare(other.closes(), one.closes());
        return order != 0 ? order : one.id().compareTo(other.id());
    }

    private static Step step(Vulnerability flaw, Rebuilding base) {
        Component component = flaw.component();
        if (base.closes(flaw)) {
            return Step.base(base.from(), base.to());
        }
        if (component.ecosystem().isOs()) {
            String source = component.source().name();
            return Step.of(
                    Upgrade.Kind.OS_PACKAGE, component.ecosystem(), source.isEmpty() ? component.name() : source);
        }
        return Step.of(Upgrade.Kind.PACKAGE, component.ecosystem(), component.fullName());
    }

    private void aim(Step step) {
        switch (step.kind()) {
            case BASE_IMAGE -> step.closeAll();
            case OS_PACKAGE -> {
                step.raiseTo(step.fixed().last());
                step.closeAll();
            }
            case PACKAGE -> aimAtBest(step);
        }
    }

    private void aimAtBest(Step step) {
        Outlook outlook = matcher.outlook(step.flaws().getFirst().component());
        int fewest = Integer.MAX_VALUE;
        SortedSet<String> best = new TreeSet<>();
        for (String candidate : outlook.fixes()) {
            SortedSet<String> after = outlook.flawsAt(candidate);
            int left = left(step, candidate, after.size());
            if (left < fewest) {
                fewest = left;
                best = after;
                step.raiseTo(candidate);
            }
        }
        for (Vulnerability flaw : step.flaws()) {
            if (isRaised(step, flaw, step.to()) && !best.contains(flaw.id())) {
                step.close(flaw);
            }
        }
    }

    private static boolean isRaised(Step step, Vulnerability flaw, String version) {
        return step.order().compare(flaw.component().version(), version) < 0;
    }

    /** How many findings there would be after a step to {@code version}; what is newer than that stays as it is. */
    private static int left(Step step, String version, int after) {
        int left = 0;
        Set<Component> seen = new HashSet<>();
        for (Vulnerability flaw : step.flaws()) {
            if (!isRaised(step, flaw, version)) {
                left++;
            } else if (seen.add(flaw.component())) {
                left += after;
            }
        }
        return left;
    }
}
