package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;

/** The words of {@code fd.type} for the characters of {@code fd.typechar}. */
final class DescriptorTypes {
    private static final Bytes[] NAMES =
            names("f=file d=directory 4=ipv4 6=ipv6 u=unix p=pipe e=event s=signalfd l=eventpoll i=inotify t=timerfd"
                    + " n=netlink b=bpf r=io_uring m=memfd P=pidfd");

    private static final Bytes NOT_SAID = Bytes.of("<NA>");

    private DescriptorTypes() {}

    private static Bytes[] names(String table) {
        Bytes[] names = new Bytes[128];
        java.util.Arrays.fill(names, Bytes.of("<NA>"));
        for (String row : table.split(" ", -1)) {
            names[row.charAt(0)] = Bytes.of(row.substring(2));
        }
        return names;
    }

    static Bytes name(char type) {
        return type < NAMES.length ? NAMES[type] : NOT_SAID;
    }
}
