package dev.hull.model;

import java.util.OptionalLong;

/** A user as it is written: a number, or a name that only the image's {@code /etc/passwd} can resolve. Empty means root. */
public record User(String text) {
    public static final User ROOT = new User("0");

    /** {@return the uid, where the text is a number, or the name root, or empty} */
    public OptionalLong uid() {
        if (text.isEmpty() || text.equals("root")) {
            return OptionalLong.of(0);
        }
        return isNumber() && text.length() < 19 ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    public boolean isRoot() {
        return uid().orElse(-1) == 0;
    }

    /** {@return whether only the image's passwd file says who this is} */
    public boolean isName() {
        return !isRoot() && !isNumber();
    }

    private boolean isNumber() {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
