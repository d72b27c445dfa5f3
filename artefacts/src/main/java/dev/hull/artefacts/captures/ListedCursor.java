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

/** Entries as {@link ListedBytes} writes them. Fields that newer writers put behind the known ones, and kinds of entries, are passed over. */
final class ListedCursor {
    private final CaptureListener to;
    private final CaptureLimits limits;
    private int listed;

    ListedCursor(CaptureListener to, CaptureLimits limits) {
        this.to = to;
        this.limits = limits;
    }

    void read(Cursor block) throws Malformed {
        while (block.left() > 0) {
            if (++listed > limits.listed()) {
                throw new Malformed("more than %d entries".formatted(limits.listed()));
            }
            int kind = block.int8();
            entry(kind, block.part(block.int32()));
        }
    }

    private void entry(int kind, Cursor in) throws Malformed {
        switch (kind) {
            case ListedBytes.MACHINE ->
                to.machine(new Recorder(text(in).toString(), in.int32(), in.int64(), in.int64()));
            case ListedBytes.TASK -> to.task(task(in));
            case ListedBytes.DESCRIPTOR -> to.descriptor(in.int64(), descriptor(in));
            case ListedBytes.USER -> to.user(text(in).toString(), in.int32(), in.int32(), text(in), text(in), text(in));
            case ListedBytes.GROUP -> to.group(text(in).toString(), in.int32(), text(in));
            case ListedBytes.ADDRESS -> to.address(text(in), text(in));
            default -> {}
        }
    }

    // Java evaluates arguments from left to right, so this is the order of the fields in the file.
    private static ListedTask task(Cursor in) throws Malformed {
        return new ListedTask(
                in.int64(),
                in.int64(),
                in.int64(),
                in.int64(),
                in.int64(),
                in.int64(),
                in.int64(),
                in.int64(),
                text(in),
                text(in),
                text(in),
                texts(in),
                texts(in),
                text(in),
                text(in),
                texts(in),
                in.int64(),
                in.int64(),
                in.int32(),
                in.int32(),
                in.int32(),
                in.int32(),
                in.int64(),
                in.int64(),
                new Memory(in.int32(), in.int32(), in.int32(), in.int64(), in.int64()),
                in.int64(),
                in.int64(),
                in.int64(),
                in.int32(),
                in.int64(),
                in.int64(),
                in.int64());
    }

    private static ListedDescriptor descriptor(Cursor in) throws Malformed {
        long number = in.int64();
        char type = (char) in.int8();
        return new ListedDescriptor(
                number,
                type,
                in.int64(),
                in.int32(),
                in.int64(),
                in.int32(),
                text(in),
                new Endpoints(text(in), in.int32(), text(in), in.int32(), in.int32(), in.int8() != 0));
    }

    private static Bytes text(Cursor in) throws Malformed {
        return in.bytes(in.int32());
    }

    private static List<Bytes> texts(Cursor in) throws Malformed {
        int count = in.int32();
        if (count < 0 || count > in.left() / 4) {
            throw new Malformed("a list of %d texts".formatted(count));
        }
        List<Bytes> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }
}
