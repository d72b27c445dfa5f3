package dev.hull.checks.lsm;

import dev.hull.checks.Scene;
import dev.hull.model.AppArmorProfile;
import dev.hull.model.AppArmorProfile.Kind;
import dev.hull.model.AppArmorProfile.Rule;
import dev.hull.model.Container;
import dev.hull.model.Fields;
import dev.hull.model.Profile;
import dev.hull.model.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an AppArmor profile lets through, as its own rules say; a deny wins over every allow (apparmor.d(5)). */
record Confinement(AppArmorProfile profile) {
    /** {@return the profiles that {@code container} names and that were read} One, or none. */
    static List<AppArmorProfile> named(Container container, Scene scene) {
        Setting<Profile> named = container.get(Fields.APPARMOR);
        boolean one = named.isWritten() && named.isKnown() && named.worst().kind() == Profile.Kind.NAMED;
        if (!one) {
            return List.of();
        }
        return scene.estate().profiles().stream()
                .filter(p -> p.name().equals(named.worst().name()))
                .limit(1)
                .toList();
    }

    /** {@return the rules that allow all of their kind, dead ones left out} */
    List<Rule> bare() {
        Map<String, List<Rule>> denied = denied();
        return profile.rules().stream()
                .filter(r -> !r.deny() && isBare(r) && !isDead(r, denied))
                .toList();
    }

    /** {@return the rules beside which the same is denied} */
    List<Rule> dead() {
        Map<String, List<Rule>> denied = denied();
        return profile.rules().stream()
                .filter(r -> !r.deny() && isDead(r, denied))
                .toList();
    }

    private Map<String, List<Rule>> denied() {
        Map<String, List<Rule>> denied = new HashMap<>();
        for (Rule rule : profile.rules()) {
            if (rule.deny()) {
                denied.computeIfAbsent(rule.kind() + rule.subject(), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
        return denied;
    }

    private static boolean isDead(Rule rule, Map<String, List<Rule>> denied) {
        return denied.getOrDefault(rule.kind() + rule.subject(), List.of()).stream()
                .anyMatch(d -> rule.kind() != Kind.FILE || containsAll(d.permissions(), rule.permissions()));
    }

    private static boolean containsAll(String denied, String allowed) {
        return denied.isEmpty() || (!allowed.isEmpty() && allowed.chars().allMatch(c -> denied.indexOf(c) >= 0));
    }

    private static boolean isBare(Rule rule) {
        return switch (rule.kind()) {
            case FILE -> rule.isBare() || (isEverything(rule.subject()) && isMoreThanReading(rule.permissions()));
            case CAPABILITY, MOUNT, NETWORK, PTRACE, ALL -> rule.isBare();
            case CHANGE_PROFILE -> rule.isBare() || rule.subject().equals("-> **");
            case UMOUNT, OTHER -> false;
        };
    }

    private static boolean isEverything(String path) {
        return List.of("/**", "/{**,}", "/{,**}", "/{,**,}", "**").contains(path);
    }

    private static boolean isMoreThanReading(String permissions) {
        return permissions.indexOf('w') >= 0 || permissions.indexOf('x') >= 0 || permissions.indexOf('a') >= 0;
    }

    /** {@return the rules that open everything to more than reading} */
    List<Rule> opensAllFiles() {
        return bare().stream()
                .filter(r -> r.kind() == Kind.FILE || r.kind() == Kind.ALL)
                .toList();
    }

    /** {@return the folders of the kernel that may be written to, since all may and no deny covers them} */
    List<String> openFolders() {
        List<String> open = new ArrayList<>();
        if (!opensAllFiles().isEmpty()) {
            for (String folder : List.of("/proc/sys", "/sys")) {
                if (!isDenied(folder)) {
                    open.add(folder);
                }
            }
        }
        return open;
    }

    /** A deny of one file below a folder leaves the rest of it open. */
    private boolean isDenied(String folder) {
        return profile.rules().stream()
                .filter(r ->
                        r.deny() && r.kind() == Kind.FILE && r.permissions().indexOf('w') >= 0)
                .map(r -> r.subject().replace("@{PROC}", "/proc").replace("@{sys}", "/sys"))
                .anyMatch(path -> covers(path, folder));
    }

    private static boolean covers(String path, String folder) {
        if (path.startsWith("/proc/**") || path.startsWith("/**")) {
            return folder.startsWith("/proc") || path.startsWith("/**");
        }
        boolean below = path.startsWith(folder + "/") && path.length() > folder.length() + 1;
        return below && "*[{?".indexOf(path.charAt(folder.length() + 1)) >= 0;
    }

    /** {@return whether a rule lets the capability through} */
    boolean allowsCapability(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean allowed = false;
        for (Rule rule : profile.rules()) {
            boolean meant = rule.kind() == Kind.ALL
                    || (rule.kind() == Kind.CAPABILITY && (rule.isBare() || hasWord(rule.subject(), lower)));
            if (meant && rule.deny()) {
                return false;
            }
            allowed |= meant;
        }
        return allowed;
    }

    private static boolean hasWord(String words, String word) {
        return List.of(words.replace(',', ' ').split(" ")).contains(word);
    }

    /** {@return whether a rule lets {@code path} be read or run} Where a variable stands in a rule, it does. */
    boolean reaches(String path) {
        return !opensAllFiles().isEmpty()
                || profile.rules().stream()
                        .anyMatch(r -> !r.deny()
                                && r.kind() == Kind.FILE
                                && (r.permissions().indexOf('r') >= 0
                                        || r.permissions().indexOf('m') >= 0
                                        || r.permissions().indexOf('x') >= 0)
                                && (r.subject().contains("@{") || new PathPattern(r.subject()).matches(path)));
    }

    /** {@return whether a rule lets some library be mapped} */
    boolean mapsLibraries() {
        return !opensAllFiles().isEmpty()
                || profile.rules().stream()
                        .anyMatch(r -> !r.deny()
                                && r.kind() == Kind.FILE
                                && r.permissions().indexOf('m') >= 0
                                && (r.subject().contains("lib")
                                        || r.subject().contains("**")
                                        || r.subject().contains("@{")));
    }
}
