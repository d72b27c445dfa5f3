package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.state.DescriptorKinds;

/** The words of {@code fd.type} for the characters of {@code fd.typechar}. */
final class DescriptorTypes {
    private static final int CHARACTERS = 128;
    private static final Bytes NOT_SAID = Bytes.of("<NA>");

    private static final Bytes[] NAMES =
            names("f=file d=directory 4=ipv4 6=ipv6 u=unix p=pipe e=event s=signalfd l=eventpoll i=inotify t=timerfd"
                    + " n=netlink b=bpf r=io_uring m=memfd P=pidfd U=userfaultfd");

    private static final Bytes[] LETTERS = letters();

    private DescriptorTypes() {}

    private static Bytes[] names(String table) {
        Bytes[] names = new Bytes[CHARACTERS];
        java.util.Arrays.fill(names, NOT_SAID);
        for (String row : table.split(" ", -1)) {
            names[row.charAt(0)] = Bytes.of(row.substring(2));
        }
        return names;
    }

    private static Bytes[] letters() {
        Bytes[] letters = new Bytes[CHARACTERS];
        for (int i = 0; i < CHARACTERS; i++) {
            letters[i] = Bytes.owned(new byte[] {(byte) letter((char) i)});
        }
        return letters;
    }

    static Bytes name(char type) {
        return type < CHARACTERS ? NAMES[type] : NOT_SAID;
    }

    /** {@return the character that is shown} */
    static char letter(char type) {
        return type == DescriptorKinds.USERFAULTFD ? 'u' : type;
    }

    static Bytes letterText(char type) {
        return LETTERS[type & CHARACTERS - 1];
    }
}
