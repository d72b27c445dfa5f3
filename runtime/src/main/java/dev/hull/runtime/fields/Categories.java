package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.state.Descriptor;
import dev.hull.runtime.state.EventTraits;
import dev.hull.runtime.state.Moment;

/** What an event is about, in a word; where it moves data, that is what its descriptor stands for. */
final class Categories {
    private static final Bytes FILE = Bytes.of("file");
    private static final Bytes NET = Bytes.of("net");
    private static final Bytes IPC = Bytes.of("ipc");
    private static final Bytes UNKNOWN = Bytes.of("unknown");
    private static final Bytes MEMORY = Bytes.of("memory");

    /** Whose failures are counted. */
    enum Of {
        FILE,
        NETWORK,
        MEMORY,
        OTHER
    }

    private Categories() {}

    static boolean isTransfer(int code) {
        byte[] category = EventTraits.category(code).array();
        return category.length >= 2 && category[0] == 'i' && category[1] == 'o';
    }

    static boolean read(Moment moment, Cell out) {
        int code = moment.event().code();
        out.text(isTransfer(code) ? ofDescriptor(moment.descriptor()) : EventTraits.category(code));
        return true;
    }

    private static Bytes ofDescriptor(Descriptor descriptor) {
        return switch (descriptor.type()) {
            case 'f', 'd' -> FILE;
            case '4', '6' -> NET;
            case 'p', 'u', 'e', 's', 'i', 'U' -> IPC;
            default -> UNKNOWN;
        };
    }

    static Extractor failure(Of of) {
        return (moment, out) -> kind(moment) == of && OccurrenceFields.failure(moment, out);
    }

    private static Of kind(Moment moment) {
        Descriptor descriptor = moment.descriptor();
        if (descriptor.isKnown()) {
            return switch (descriptor.type()) {
                case 'f', 'd' -> Of.FILE;
                case '4', '6', 'u' -> Of.NETWORK;
                default -> Of.OTHER;
            };
        }
        int code = moment.event().code();
        return switch (OccurrenceFields.type(moment.event()).name()) {
            case "open", "creat", "openat", "openat2", "open_by_handle_at" -> Of.FILE;
            case "accept", "accept4", "connect" -> Of.NETWORK;
            default -> EventTraits.category(code).equals(MEMORY) ? Of.MEMORY : Of.OTHER;
        };
    }
}
