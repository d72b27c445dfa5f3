package dev.hull.artefacts.captures;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedDescriptor.Endpoints;
import dev.hull.model.events.ListedTask;

/** What was there, as entries of a {@code .hullcap}: kind, length, then fields in the order of the records. {@link ListedCursor} reads them. */
final class ListedBytes implements CaptureListener {
    static final int MACHINE = 1;
    static final int TASK = 2;
    static final int DESCRIPTOR = 3;
    static final int USER = 4;
    static final int GROUP = 5;
    static final int ADDRESS = 6;

    private final Growing to;
    private final Growing entry = new Growing();

    ListedBytes(Growing to) {
        this.to = to;
    }

    private void end(int kind) {
        to.int8(kind).int32(entry.length()).put(entry.bytes(), 0, entry.length());
        entry.clear();
    }

    @Override
    public void machine(Recorder machine) {
        entry.text(Bytes.of(machine.hostname()));
        entry.int32(machine.cpus()).int64(machine.memoryBytes()).int64(machine.bootTime());
        end(MACHINE);
    }

    @Override
    public void task(ListedTask task) {
        entry.int64(task.tid())
                .int64(task.pid())
                .int64(task.parent())
                .int64(task.session())
                .int64(task.group());
        entry.int64(task.virtualTid()).int64(task.virtualPid()).int64(task.virtualGroup());
        entry.text(task.comm()).text(task.exe()).text(task.exePath());
        entry.texts(task.args()).texts(task.environment()).text(task.cwd()).text(task.root());
        entry.texts(task.cgroups()).int64(task.flags()).int64(task.descriptorLimit());
        entry.int32(task.uid()).int32(task.gid()).int32(task.loginUid()).int32(task.tty());
        entry.int64(task.started()).int64(task.pidNamespaceStarted());
        ListedTask.Memory memory = task.memory();
        entry.int32(memory.size()).int32(memory.resident()).int32(memory.swap());
        entry.int64(memory.majorFaults()).int64(memory.minorFaults());
        entry.int64(task.capPermitted()).int64(task.capEffective()).int64(task.capInheritable());
        entry.int32(task.exeFlags()).int64(task.exeInode());
        entry.int64(task.exeChanged()).int64(task.exeModified());
        end(TASK);
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        entry.int64(tid).int64(descriptor.number()).int8(descriptor.type()).int64(descriptor.inode());
        entry.int32(descriptor.device()).int64(descriptor.flags()).int32(descriptor.mountId());
        entry.text(descriptor.name());
        Endpoints ends = descriptor.endpoints();
        entry.text(ends.source()).int32(ends.sourcePort()).text(ends.target()).int32(ends.targetPort());
        entry.int32(ends.protocol()).int8(ends.server() ? 1 : 0);
        end(DESCRIPTOR);
    }

    @Override
    public void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {
        entry.text(Bytes.of(containerId))
                .int32(uid)
                .int32(gid)
                .text(name)
                .text(home)
                .text(shell);
        end(USER);
    }

    @Override
    public void group(String containerId, int gid, Bytes name) {
        entry.text(Bytes.of(containerId)).int32(gid).text(name);
        end(GROUP);
    }

    @Override
    public void address(Bytes interfaceName, Bytes address) {
        entry.text(interfaceName).text(address);
        end(ADDRESS);
    }
}
