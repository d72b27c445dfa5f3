package dev.hull.vulns.bases;

import dev.hull.model.BaseAdvice;
import dev.hull.model.BaseAdvice.Answer;
import dev.hull.model.BaseAdvice.Offer;
import dev.hull.model.BaseAdvice.State;
import dev.hull.model.BaseAdvice.Told;
import dev.hull.model.BaseAdvice.Why;
import dev.hull.model.BaseImage;
import dev.hull.model.Component;
import dev.hull.model.Inventory;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.Advisories;
import dev.hull.vulns.Bases;
import dev.hull.vulns.match.Matcher;
import dev.hull.vulns.upgrades.Rebuilding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which base images would be better than the one that an image stands on.
 *
 * <ul>
 *   <li>A newer one: what the same tag of the same repository stands for on the same platform, by the registry if it was asked, else as
 *       the catalogue saw it last.
 *   <li>A smaller one: of the same repository, platform and release of the distribution, whose tag begins with the same part
 *       ({@code 3.12} of {@code 3.12-slim}); the smallest.
 * </ul>
 *
 * <p>What each of them closes is told by asking the advisories about what is in it; where that is not known, nothing is told.
 */
public final class Alternatives {
    private final Matcher matcher;
    private final Advisories advisories;
    private final Bases bases;
    private final Standing standing;
    private final Answer answer;

    private record Flawed(String ecosystem, String name, String id) {
        static Flawed of(Vulnerability flaw) {
            Component component = flaw.component();
            return new Flawed(component.ecosystem().purlType(), component.fullName(), flaw.id());
        }
    }

    public Alternatives(Matcher matcher, Advisories advisories, Standing standing, Answer answer) {
        this.matcher = matcher;
        this.advisories = advisories;
        this.bases = advisories.bases();
        this.standing = standing;
        this.answer = answer;
    }

    /** {@return what to say of the base} {@code found}: the flaws of the whole image. */
    public BaseAdvice of(List<Vulnerability> found) {
        List<Vulnerability> here = found.stream().filter(Vulnerability::base).toList();
        List<Offer> offers = new ArrayList<>();
        newer().ifPresent(image -> offers.add(offer(Why.NEWER, image, here)));
        smaller().ifPresent(image -> offers.add(offer(Why.SMALLER, image, here)));
        return new BaseAdvice(standing.image().ref(), base(), standing.told(), here.size(), offers, answer);
    }

    /** {@return what building on the newest state of the base closes} {@code found}: the flaws of the whole image. */
    public Rebuilding rebuilding(List<Vulnerability> found) {
        Optional<BaseImage> newer = newer();
        if (newer.isEmpty()) {
            boolean isNewest = answer.state() == State.SAME || standing.told() == Told.LAYERS;
            return isNewest ? Rebuilding.NONE : Rebuilding.named(standing.image());
        }
        boolean isRead = isRead(newer.get());
        return new Rebuilding(
                base().pinned(), newer.get().pinned(), isRead ? gone(newer.get(), found) : Set.of(), !isRead);
    }

    private Set<Vulnerability> gone(BaseImage newer, List<Vulnerability> found) {
        Set<Flawed> after = flaws(newer);
        return found.stream()
                .filter(flaw -> flaw.base() && !after.contains(Flawed.of(flaw)))
                .collect(Collectors.toSet());
    }

    /** A label tells no more than a name and a digest; the catalogue may know more of that digest. */
    private BaseImage base() {
        BaseImage base = standing.base();
        if (standing.told() == Told.LABELS && !base.digest().isEmpty()) {
            return ofRepository(base)
                    .filter(each -> each.isOf(base.digest()))
                    .findFirst()
                    .orElse(base);
        }
        return base;
    }

    private Optional<BaseImage> newer() {
        return switch (answer.state()) {
            case SAME -> Optional.empty();
            case OTHER ->
                Optional.of(ofRepository(answer.now())
                        .filter(each -> each.isOf(answer.now().manifest()))
                        .findFirst()
                        .orElse(answer.now()));
            case NOT_ASKED, FAILED -> newerInCatalogue();
        };
    }

    /** The catalogue may be behind the image: only what was built later is newer. */
    private Optional<BaseImage> newerInCatalogue() {
        BaseImage base = base();
        return base.created().isEmpty()
                ? Optional.empty()
                : sameTag(base, bases)
                        .findFirst()
                        .filter(newest -> !newest.manifest().equals(base.manifest())
                                && newest.created().compareTo(base.created()) >= 0
                                && newest.seen().compareTo(base.seen()) >= 0);
    }

    /** {@return what its tag stood for on its platform, the last first} */
    static Stream<BaseImage> sameTag(BaseImage base, Bases bases) {
        return bases.of(base.repository()).stream()
                .filter(each -> each.reference().equals(base.reference())
                        && each.platform().equals(base.platform()));
    }

    private Optional<BaseImage> smaller() {
        BaseImage base = newer().orElse(base());
        if (base.bytes() <= 0 || base.tag().isEmpty()) {
            return Optional.empty();
        }
        String release = standing.image().inventory().distro().tag();
        Set<String> seen = new HashSet<>(List.of(base.reference()));
        return bases.of(base.repository()).stream()
                .filter(each -> each.platform().equals(base.platform())
                        && firstPart(each.tag()).equals(firstPart(base.tag()))
                        && seen.add(each.reference())
                        && each.bytes() > 0
                        && each.bytes() < base.bytes()
                        && bases.contents(each).distro().tag().equals(release))
                .min(Comparator.comparingLong(BaseImage::bytes).thenComparing(BaseImage::reference));
    }

    private static String firstPart(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /** Labels often leave out what everybody leaves out. */
    private Stream<BaseImage> ofRepository(BaseImage image) {
        String name = image.repository();
        return Stream.of(name, "docker.io/" + name, "docker.io/library/" + name)
                .flatMap(each -> bases.of(each).stream());
    }

    /** Packages of which nothing is said would look as if they closed everything. */
    private boolean isRead(BaseImage image) {
        Inventory inventory = bases.contents(image);
        boolean isSystem = inventory.components().stream()
                .anyMatch(each -> each.ecosystem().isOs());
        return !inventory.components().isEmpty()
                && (!isSystem || advisories.known(Matcher.space(inventory.distro())) > 0);
    }

    private Offer offer(Why why, BaseImage image, List<Vulnerability> here) {
        if (!isRead(image)) {
            return Offer.unread(why, image);
        }
        Set<Flawed> after = flaws(image);
        List<String> closes = new ArrayList<>();
        Set<Flawed> before = new HashSet<>();
        for (Vulnerability flaw : here) {
            before.add(Flawed.of(flaw));
            if (!after.contains(Flawed.of(flaw))) {
                closes.add(flaw.id());
            }
        }
        closes.sort(Comparator.naturalOrder());
        List<String> opens = after.stream()
                .filter(flaw -> !before.contains(flaw))
                .map(Flawed::id)
                .sorted()
                .toList();
        return new Offer(why, image, true, closes, opens, without(image));
    }

    private List<String> without(BaseImage image) {
        Set<String> there = names(bases.contents(image));
        Set<String> missing = new TreeSet<>(names(bases.contents(base())));
        missing.removeAll(there);
        return List.copyOf(missing);
    }

    private static Set<String> names(Inventory inventory) {
        Set<String> names = new TreeSet<>();
        inventory.components().forEach(each -> names.add(each.fullName()));
        return names;
    }

    private Set<Flawed> flaws(BaseImage image) {
        Set<Flawed> flaws = new HashSet<>();
        matcher.match(image.shown(), bases.contents(image), _ -> true)
                .vulnerabilities()
                .forEach(flaw -> flaws.add(Flawed.of(flaw)));
        return flaws;
    }
}
