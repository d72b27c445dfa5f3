package dev.hull.artefacts.captures;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedDescriptor.Endpoints;
import dev.hull.model.events.ListedTask;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes what it is told in the format of Falco and sysdig, for their tools. What that format has no place for is left out: gaps, users
 * of containers, mount ids. Texts are cut where its lengths end, at 64 KiB.
 *
 * <p>Source: {@code userspace/libscap/scap_savefile.h} of falcosecurity/libs. What fails while writing is thrown as
 * {@link UncheckedIOException}.
 */
public final class ScapWriter implements CaptureListener, AutoCloseable {
    private static final int SECTION = 0x0A0D0D0A;
    private static final int MACHINE = 0x201;
    private static final int TASKS = 0x215;
    private static final int DESCRIPTORS = 0x218;
    private static final int ADDRESSES = 0x219;
    private static final int USERS = 0x220;
    private static final int EVENT = 0x216;
    private static final int WIDE_EVENT = 0x221;

    private static final int BLOCK = 1 << 18;
    private static final int LONGEST_TEXT = 0xffff;

    private final OutputStream out;
    private final Growing block = new Growing();
    private final Growing entry = new Growing();
    private final Growing framed = new Growing();
    private int kind;
    private long owner;

    public ScapWriter(OutputStream out) {
        this.out = out;
        block.int32(0x1A2B3C4D).int16(1).int16(2).int64(-1);
        kind = SECTION;
    }

    @Override
    public void machine(Recorder machine) {
        flush();
        kind = MACHINE;
        byte[] host = machine.hostname().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] name = new byte[128];
        System.arraycopy(host, 0, name, 0, Math.min(host.length, name.length - 1));
        block.int32(machine.cpus()).int64(machine.memoryBytes()).int64(-1).put(name, 0, name.length);
        block.int64(machine.bootTime()).int64(0).int64(0);
        flush();
    }

    @Override
    public void task(ListedTask task) {
        begin(TASKS, 0);
        entry.int64(task.tid())
                .int64(task.pid())
                .int64(task.parent())
                .int64(task.session())
                .int64(task.virtualGroup());
        text(task.comm());
        text(task.exe());
        text(task.exePath());
        texts(task.args());
        text(task.cwd());
        entry.int64(task.descriptorLimit())
                .int32((int) task.flags())
                .int32(task.uid())
                .int32(task.gid());
        ListedTask.Memory memory = task.memory();
        entry.int32(memory.size()).int32(memory.resident()).int32(memory.swap());
        entry.int64(memory.majorFaults()).int64(memory.minorFaults());
        texts(task.environment());
        entry.int64(task.virtualTid()).int64(task.virtualPid());
        texts(task.cgroups());
        text(task.root());
        entry.int64(task.pidNamespaceStarted()).int32(task.tty()).int32(task.loginUid());
        entry.int8(task.exeFlags() & 1);
        entry.int64(task.capInheritable()).int64(task.capPermitted()).int64(task.capEffective());
        entry.int8(task.exeFlags() >> 1 & 1).int64(task.exeInode());
        entry.int64(task.exeChanged()).int64(task.exeModified());
        entry.int8(task.exeFlags() >> 2 & 1).int8(task.exeFlags() >> 3 & 1).int64(Math.max(0, task.group()));
        end(true);
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        begin(DESCRIPTORS, tid);
        if (block.length() == 0) {
            block.int64(tid);
        }
        Endpoints ends = descriptor.endpoints();
        int type = type(descriptor.type(), ends);
        entry.int64(descriptor.number()).int64(descriptor.inode()).int8(type);
        switch (type) {
            case 3, 4 -> {
                entry.bytes(ends.source()).bytes(ends.target()).int16(ends.sourcePort());
                entry.int16(ends.targetPort()).int8(ends.protocol());
            }
            case 5, 6 -> entry.bytes(ends.target()).int16(ends.targetPort()).int8(ends.protocol());
            case 8 -> {
                entry.int64(0).int64(0);
                text(descriptor.name());
            }
            case 16 -> {
                entry.int32((int) descriptor.flags());
                text(descriptor.name());
                entry.int32(descriptor.device());
            }
            case 0 -> {}
            default -> text(descriptor.name());
        }
        end(true);
    }

    private static int type(char letter, Endpoints ends) {
        return switch (letter) {
            case '4' ->
                ends.target().length() != 4
                        ? 10
                        : ends.server() ? 5 : ends.source().length() == 4 ? 3 : 10;
            case '6' ->
                ends.target().length() != 16
                        ? 10
                        : ends.server() ? 6 : ends.source().length() == 16 ? 4 : 10;
            case 'f' -> 16;
            case 'd' -> 2;
            case 'p' -> 7;
            case 'u' -> 8;
            case 'e' -> 9;
            case 's' -> 11;
            case 'l' -> 12;
            case 'i' -> 13;
            case 't' -> 14;
            case 'n' -> 15;
            case 'b' -> 17;
            case 'r' -> 19;
            case 'm' -> 20;
            case 'P' -> 21;
            case 'o' -> 0;
            default -> 10;
        };
    }

    @Override
    public void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {
        if (containerId.isEmpty()) {
            begin(USERS, 0);
            entry.int8(0).int32(uid).int32(gid);
            text(name);
            text(home);
            text(shell);
            end(true);
        }
    }

    @Override
    public void group(String containerId, int gid, Bytes name) {
        if (containerId.isEmpty()) {
            begin(USERS, 0);
            entry.int8(1).int32(gid);
            text(name);
            end(true);
        }
    }

    @Override
    public void address(Bytes interfaceName, Bytes address) {
        if (address.length() == 4 || address.length() == 16) {
            begin(ADDRESSES, 0);
            int width = address.length();
            entry.int16(width == 4 ? 1 : 2).int16(Math.min(interfaceName.length(), LONGEST_TEXT));
            entry.bytes(address).put(new byte[40], 0, 2 * width + 8);
            entry.put(interfaceName.array(), 0, Math.min(interfaceName.length(), LONGEST_TEXT));
            end(false);
        }
    }

    private void text(Bytes text) {
        int length = Math.min(text.length(), LONGEST_TEXT);
        entry.int16(length).put(text.array(), 0, length);
    }

    private void texts(List<Bytes> texts) {
        int start = entry.length();
        entry.int16(0);
        for (Bytes each : texts) {
            if (entry.length() - start - 2 + each.length() + 1 > LONGEST_TEXT) {
                break;
            }
            entry.bytes(each).int8(0);
        }
        Cursor.SHORT.set(entry.bytes(), start, (short) (entry.length() - start - 2));
    }

    /** Goes on with a block of that kind and thread, or begins one. */
    private void begin(int blockKind, long tid) {
        if (kind != blockKind || owner != tid || block.length() > BLOCK) {
            flush();
        }
        kind = blockKind;
        owner = tid;
    }

    private void end(boolean counted) {
        block.int32(entry.length() + (counted ? 4 : 0)).put(entry.bytes(), 0, entry.length());
        entry.clear();
    }

    @Override
    public void event(Event event) {
        flush();
        kind = event.isWide() ? WIDE_EVENT : EVENT;
        block.int16(event.cpu()).put(event.bytes(), event.from(), event.length());
        flush();
    }

    private void flush() {
        if (block.length() == 0) {
            return;
        }
        int padding = -block.length() & 3;
        int length = 12 + block.length() + padding;
        framed.clear();
        framed.int32(kind).int32(length).put(block.bytes(), 0, block.length());
        for (int i = 0; i < padding; i++) {
            framed.int8(0);
        }
        framed.int32(length);
        block.clear();
        try {
            out.write(framed.bytes(), 0, framed.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is left. The stream stays open: it is the caller's. */
    @Override
    public void close() {
        flush();
    }
}
