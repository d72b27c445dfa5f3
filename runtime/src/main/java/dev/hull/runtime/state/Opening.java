package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;

/** A file was opened: open(2) and its like have ended. */
final class Opening implements Effect {
    private static final int UPPER_IF_CREATED = 1; // FD_UPPER_LAYER_CREAT of the table's creat_flags
    private static final int LOWER_IF_CREATED = 2;
    private static final int LAYER_BITS = 15; // from those to FD_UPPER_LAYER and FD_LOWER_LAYER

    private static final Bytes NOT_TOLD = Bytes.of("<NA>");

    private final int name;
    private final int directory;
    private final int flags;
    private final int device;
    private final int inode;
    private final int creationFlags;

    Opening(EventType type) {
        this.name = Math.max(type.place("name"), type.place("path"));
        this.directory = type.place("dirfd");
        this.flags = type.place("flags");
        this.device = type.place("dev");
        this.inode = type.place("ino");
        this.creationFlags = type.place("creat_flags");
    }

    @Override
    public void of(Moment moment) {
        Event event = moment.event();
        Descriptor made = DescriptorEvents.made(moment, 'f');
        if (!made.isKnown()) {
            return;
        }
        made.flags = Parameters.number(event, flags) | layer(event);
        if ((made.flags & Descriptor.DIRECTORY) != 0) {
            made.type = 'd';
        }
        made.device = (int) Parameters.number(event, device);
        made.inode = Parameters.number(event, inode);
        name(moment, made);
    }

    private long layer(Event event) {
        long created = Parameters.number(event, creationFlags);
        return (created & UPPER_IF_CREATED) != 0
                ? UPPER_IF_CREATED << LAYER_BITS
                : (created & LOWER_IF_CREATED) << LAYER_BITS;
    }

    private void name(Moment moment, Descriptor made) {
        Event event = moment.event();
        Names names = moment.machine().names();
        PathText path = moment.machine().room();
        if (!Parameters.has(event, name)) {
            made.rawName = NOT_TOLD;
            path.join(OpenedPath.base(moment, directory, 0, 0), NOT_TOLD.array(), 0, NOT_TOLD.length());
            made.name = path.of(names);
            return;
        }
        int length = event.textLength(name);
        int start = event.start(name);
        made.rawName = names.of(event.bytes(), start, length);
        if (PathText.isClean(event.bytes(), start, length)) {
            made.name = made.rawName;
        } else {
            path.join(OpenedPath.base(moment, directory, start, length), event.bytes(), start, length);
            made.name = path.of(names);
        }
    }
}
