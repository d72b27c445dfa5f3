package dev.hull.artefacts.os;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Notable.Account;
import dev.hull.model.Notable.Password;

/** Who may log in: passwd(5) and shadow(5). No password, and no hash of one, is kept. */
public final class Accounts implements Cataloguer {
    private static final String PASSWD = "etc/passwd";
    private static final String SHADOW = "etc/shadow";
    private static final long LARGEST = 1 << 20;

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Claim claim() {
        return Claim.names("passwd", "shadow");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.path().equals(PASSWD) || file.path().equals(SHADOW);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (content.size() > LARGEST) {
            found.gap("accounts", "%s is larger than %d bytes".formatted(file.path(), LARGEST));
            return;
        }
        boolean isPasswd = file.path().equals(PASSWD);
        content.text().lines().forEach(line -> {
            String[] fields = line.split(":", -1);
            if (fields.length >= (isPasswd ? 7 : 2) && !fields[0].isEmpty()) {
                found.notable(new Account(
                        file.path(),
                        fields[0],
                        isPasswd ? uid(fields[2]) : -1,
                        isPasswd ? fields[6].strip() : "",
                        password(fields[1], isPasswd),
                        -1));
            }
        });
    }

    /** shadow(5): a field that crypt(3) can't have made, as {@code *} or {@code !…}, lets nobody in. */
    private static Password password(String field, boolean isPasswd) {
        if (field.isEmpty()) {
            return Password.EMPTY;
        }
        if (isPasswd && field.equals("x")) {
            return Password.ELSEWHERE;
        }
        boolean locked = field.startsWith("*") || field.startsWith("!") || field.length() < 13;
        return locked ? Password.LOCKED : Password.SET;
    }

    private static int uid(String field) {
        long uid = 0;
        for (int i = 0; i < field.length(); i++) {
            int digit = field.charAt(i) - '0';
            if (digit < 0 || digit > 9 || uid > Integer.MAX_VALUE / 10) {
                return -1;
            }
            uid = uid * 10 + digit;
        }
        return field.isEmpty() || uid > Integer.MAX_VALUE ? -1 : (int) uid;
    }
}
