package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;

/** Where relative paths begin: at the working directory, or at a directory that is open. */
public final class OpenedPath {
    static final long WORKING_DIRECTORY = -100; // AT_FDCWD, fcntl.h
    private static final Bytes NOT_KNOWN = Bytes.of("<UNKNOWN>");

    private OpenedPath() {}

    /** {@return the path with a slash at its end} */
    public static Bytes asDirectory(Bytes path, Machine machine) {
        int length = path.length();
        return length > 0 && path.array()[length - 1] == '/'
                ? path
                : machine.nameRoom()
                        .clear()
                        .add(path.array(), 0, length)
                        .add('/')
                        .of(machine.names());
    }

    /**
     * {@return what the path at {@code start} of the event's bytes begins at; it need not be asked for absolute paths}
     *
     * @param directory which parameter is the directory's descriptor, -1 if there is none
     */
    public static Bytes base(Moment moment, int directory, int start, int length) {
        Event event = moment.event();
        if (directory < 0) {
            return moment.task().cwd();
        }
        if (!Parameters.has(event, directory) || length > 0 && event.bytes()[start] == '/') {
            return Bytes.NONE;
        }
        long number = Parameters.number(event, directory);
        if (number == WORKING_DIRECTORY) {
            return moment.task().cwd();
        }
        Descriptor open = moment.task().descriptors().get(number);
        return open.isKnown() ? open.directory(moment.machine()) : NOT_KNOWN;
    }
}
