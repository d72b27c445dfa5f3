package dev.hull.checks.image;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Image;
import dev.hull.model.Location;
import dev.hull.model.Notable.Account;
import dev.hull.model.Notable.Password;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account of the image lets anybody in, or is another one under a second name: an empty password with a shell to log in, a second
 * account with uid 0, two names for one uid.
 *
 * <p>Files: passwd(5), shadow(5).
 */
final class WeakAccounts {
    static final Check<Image> CHECK = Check.ofImage("image.weak-accounts", Severity.HIGH, WeakAccounts::look);

    private static final Set<String> NO_LOGIN = Set.of("nologin", "false", "sync", "halt", "shutdown", "true");
    private static final String SHADOW = "etc/shadow";

    private WeakAccounts() {}

    private static List<Hit> look(Image image, Scene scene) {
        List<Account> accounts = new ArrayList<>();
        Map<String, Password> passwords = new HashMap<>();
        for (Account account : image.inventory().accounts()) {
            if (account.path().equals(SHADOW)) {
                passwords.put(account.name(), account.password());
            } else {
                accounts.add(account);
            }
        }
        List<Hit> hits = new ArrayList<>();
        Map<Integer, String> names = new HashMap<>(Map.of(0, "root"));
        for (Account account : accounts) {
            String first = account.uid() < 0 ? account.name() : names.getOrDefault(account.uid(), account.name());
            names.putIfAbsent(account.uid(), account.name());
            if (!first.equals(account.name())) {
                hits.add(shared(account, first));
            }
            if (password(account, passwords) == Password.EMPTY && mayLogIn(account)) {
                hits.add(Hit.at(Location.NONE, account.name())
                        .arg("account", account.name())
                        .remedy(new Remedy.Advise("lock")));
            }
        }
        return hits;
    }

    private static Password password(Account account, Map<String, Password> passwords) {
        return account.password() == Password.ELSEWHERE
                ? passwords.getOrDefault(account.name(), Password.LOCKED)
                : account.password();
    }

    /** passwd(5): where no shell is named it is /bin/sh. */
    private static boolean mayLogIn(Account account) {
        return !NO_LOGIN.contains(account.shell().substring(account.shell().lastIndexOf('/') + 1));
    }

    private static Hit shared(Account account, String first) {
        Hit hit = Hit.at(Location.NONE, account.name() + "=" + first)
                .message("shared")
                .arg("account", account.name())
                .arg("first", first)
                .arg("uid", account.uid())
                .remedy(new Remedy.Advise("own"));
        return account.uid() == 0 ? hit : hit.severity(Severity.LOW);
    }
}
