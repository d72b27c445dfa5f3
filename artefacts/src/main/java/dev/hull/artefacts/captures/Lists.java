package dev.hull.artefacts.captures;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.CaptureListener.Recorder;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedDescriptor.Endpoints;
import dev.hull.model.events.ListedTask;
import dev.hull.model.events.ListedTask.Memory;
import java.util.ArrayList;
import java.util.List;

/** The blocks that list what was there when a capture began. Each newer version adds to the entries of the one before. */
final class Lists {
    private final CaptureListener to;
    private final CaptureLimits limits;
    private int listed;

    Lists(CaptureListener to, CaptureLimits limits) {
        this.to = to;
        this.limits = limits;
    }

    /** {@return whether the type is known} */
    boolean read(int type, Cursor block) throws Malformed {
        switch (type) {
            case 0x201, 0x8002ABCD -> machine(block);
            case 0x202, 0x8000ABCD -> tasks(block, 1);
            case 0x207, 0x8013ABCD -> tasks(block, 2);
            case 0x209, 0x8014ABCD -> tasks(block, 3);
            case 0x210 -> tasks(block, 4);
            case 0x211 -> tasks(block, 5);
            case 0x212 -> tasks(block, 6);
            case 0x213 -> tasks(block, 7);
            case 0x214 -> tasks(block, 8);
            case 0x215 -> tasks(block, 9);
            case 0x203, 0x8001ABCD -> descriptors(block, false);
            case 0x218 -> descriptors(block, true);
            case 0x205, 0x8011ABCD -> addresses(block, false);
            case 0x219 -> addresses(block, true);
            case 0x206, 0x8012ABCD -> users(block, false);
            case 0x220 -> users(block, true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void count() throws Malformed {
        if (++listed > limits.listed()) {
            throw new Malformed("more than %d entries".formatted(limits.listed()));
        }
    }

    private void machine(Cursor block) throws Malformed {
        int cpus = block.int32();
        long memory = block.int64();
        block.skip(8);
        String hostname = upToNul(block.bytes(128)).toString();
        to.machine(new Recorder(hostname, cpus, memory, block.left() >= 8 ? block.int64() : 0));
    }

    private static Bytes upToNul(Bytes all) {
        int length = 0;
        while (length < all.length() && all.array()[length] != 0) {
            length++;
        }
        return Bytes.copy(all.array(), 0, length);
    }

    private void tasks(Cursor block, int version) throws Malformed {
        while (block.left() >= 4) {
            count();
            to.task(version < 9 ? task(block, version) : task(sized(block), version));
        }
    }

    /** Since version 9 every entry begins with its length, that of the length included. */
    private static Cursor sized(Cursor block) throws Malformed {
        int length = block.int32();
        if (length < 4) {
            throw new Malformed("an entry of %d bytes".formatted(length));
        }
        return block.part(length - 4);
    }

    private static ListedTask task(Cursor entry, int version) throws Malformed {
        long tid = entry.int64();
        long pid = entry.int64();
        long parent = entry.int64();
        long session = version >= 6 ? entry.int64() : -1;
        long virtualGroup = version >= 8 ? entry.int64() : -1;
        Bytes comm = entry.text();
        Bytes exe = entry.text();
        Bytes exePath = version >= 7 ? entry.text() : Bytes.NONE;
        List<Bytes> args = split(entry.text());
        Bytes cwd = entry.text();
        long descriptorLimit = entry.int64();
        int flags = entry.int32();
        int uid = entry.int32();
        int gid = entry.int32();
        Memory memory = version >= 2
                ? new Memory(entry.int32(), entry.int32(), entry.int32(), entry.int64(), entry.int64())
                : new Memory(0, 0, 0, 0, 0);
        List<Bytes> environment = version >= 3 ? split(entry.text()) : List.of();
        long virtualTid = version >= 4 ? entry.int64() : -1;
        long virtualPid = version >= 4 ? entry.int64() : -1;
        List<Bytes> cgroups = version >= 4 ? split(entry.text()) : List.of();
        Bytes root = version >= 5 ? entry.text() : Bytes.NONE;
        boolean early = version < 9 || entry.left() <= EARLY;
        long namespaceStarted = !early && entry.left() >= 8 ? entry.int64() : 0;
        int tty = !early && entry.left() >= 4 ? entry.int32() : 0;
        int loginUid = version >= 9 && entry.left() >= 4 ? entry.int32() : -1;
        int writable = flag(entry, version, 1);
        long inheritable = number(entry, version);
        long permitted = number(entry, version);
        long effective = number(entry, version);
        int upper = flag(entry, version, 2);
        long inode = number(entry, version);
        long changed = number(entry, version);
        long modified = number(entry, version);
        int memfd = flag(entry, version, 4);
        int lower = flag(entry, version, 8);
        long group = number(entry, version);
        return new ListedTask(
                tid,
                pid,
                parent,
                session,
                version >= 9 && group != 0 ? group : -1,
                virtualTid,
                virtualPid,
                virtualGroup,
                comm,
                exe,
                exePath,
                args,
                environment,
                cwd,
                root,
                cgroups,
                Integer.toUnsignedLong(flags),
                descriptorLimit,
                uid,
                gid,
                loginUid,
                tty,
                0,
                namespaceStarted,
                memory,
                permitted,
                effective,
                inheritable,
                writable | upper | memfd | lower,
                inode,
                changed,
                modified);
    }

    /** Entries with no more than this behind the root come from before two fields were put in between. */
    private static final int EARLY = 29;

    private static int flag(Cursor entry, int version, int bit) throws Malformed {
        return version >= 9 && entry.left() >= 1 && entry.int8() != 0 ? bit : 0;
    }

    private static long number(Cursor entry, int version) throws Malformed {
        return version >= 9 && entry.left() >= 8 ? entry.int64() : 0;
    }

    /** Texts that each end in NUL. */
    private static List<Bytes> split(Bytes all) {
        List<Bytes> texts = new ArrayList<>();
        byte[] array = all.array();
        int start = 0;
        for (int i = 0; i < array.length; i++) {
            if (array[i] == 0) {
                texts.add(Bytes.copy(array, start, i - start));
                start = i + 1;
            }
        }
        if (start < array.length) {
            texts.add(Bytes.copy(array, start, array.length - start));
        }
        return texts;
    }

    private void descriptors(Cursor block, boolean sized) throws Malformed {
        long tid = block.int64();
        while (block.left() >= 4) {
            count();
            to.descriptor(tid, descriptor(sized ? sized(block) : block));
        }
    }

    private static ListedDescriptor descriptor(Cursor entry) throws Malformed {
        long number = entry.int64();
        long inode = entry.int64();
        int type = entry.int8();
        Bytes name = Bytes.NONE;
        Endpoints endpoints = Endpoints.NONE;
        long flags = 0;
        int device = 0;
        switch (type) {
            case 3, 4 -> endpoints = connected(entry, type == 3 ? 4 : 16);
            case 5, 6 -> endpoints = listening(entry, type == 5 ? 4 : 16);
            case 8 -> {
                entry.skip(16);
                name = upToNul(entry.text());
            }
            case 16 -> {
                flags = Integer.toUnsignedLong(entry.int32());
                name = upToNul(entry.text());
                device = entry.left() >= 4 ? entry.int32() : 0;
            }
            case 0 -> {}
            default -> name = type < LETTERS.length() ? upToNul(entry.text()) : Bytes.NONE;
        }
        return new ListedDescriptor(number, letter(type), inode, device, flags, 0, name, endpoints);
    }

    private static Endpoints connected(Cursor entry, int width) throws Malformed {
        Bytes source = entry.bytes(width);
        Bytes target = entry.bytes(width);
        int sourcePort = entry.int16();
        int targetPort = entry.int16();
        return new Endpoints(source, sourcePort, target, targetPort, entry.int8(), false);
    }

    private static Endpoints listening(Cursor entry, int width) throws Malformed {
        Bytes address = entry.bytes(width);
        int port = entry.int16();
        return new Endpoints(Bytes.NONE, 0, address, port, entry.int8(), true);
    }

    /** {@code fd.typechar} by number of the type; 3 and 4 are connected sockets, 5 and 6 listening ones. */
    private static final String LETTERS = "ofd4646pueXslitnfburmP";

    private static char letter(int type) {
        return type < LETTERS.length() ? LETTERS.charAt(type) : 'X';
    }

    private void addresses(Cursor block, boolean sized) throws Malformed {
        while (block.left() >= 4) {
            count();
            address(sized ? block.part(block.int32()) : block);
        }
    }

    /** Types 1 and 2 are IPv4 and IPv6, 3 and 4 the same without the speed of the link. */
    private void address(Cursor entry) throws Malformed {
        int type = entry.int16();
        int nameLength = entry.int16();
        if (type < 1 || type > 4) {
            throw new Malformed("an interface of the unknown type " + type);
        }
        int width = type % 2 == 1 ? 4 : 16;
        Bytes address = entry.bytes(width);
        entry.skip(2 * width + (type > 2 ? 0 : 8));
        to.address(entry.bytes(nameLength), address);
    }

    private void users(Cursor block, boolean sized) throws Malformed {
        while (block.left() >= 4) {
            count();
            user(sized ? sized(block) : block);
        }
    }

    private void user(Cursor entry) throws Malformed {
        if (entry.int8() == 0) {
            to.user("", entry.int32(), entry.int32(), entry.text(), entry.text(), entry.text());
        } else {
            to.group("", entry.int32(), entry.text());
        }
    }
}
