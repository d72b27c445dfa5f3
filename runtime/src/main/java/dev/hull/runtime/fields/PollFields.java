package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.runtime.state.AddressText;
import dev.hull.runtime.state.Descriptor;
import dev.hull.runtime.state.Endpoints;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.NameText;

/** The fields {@code fdlist.*}: what poll(2) waits for. */
final class PollFields {
    private static final Bytes NOT_SAID = Bytes.of("<NA>");
    private static final ArgumentPlaces LISTS = ArgumentPlaces.of("fds");

    private PollFields() {}

    /** Adds what is said of one descriptor; false if nothing is. */
    @FunctionalInterface
    private interface Part {
        boolean add(Descriptor descriptor, long number, TextBuffer to);
    }

    static Extractor of(String field) {
        return switch (field) {
            case "fdlist.nums" ->
                list((descriptor, number, to) -> to.addNumber(number).length() > 0);
            case "fdlist.names" -> list(PollFields::name);
            case "fdlist.cips" -> list((descriptor, number, to) -> address(descriptor, to, true));
            case "fdlist.sips" -> list((descriptor, number, to) -> address(descriptor, to, false));
            case "fdlist.cports" -> list((descriptor, number, to) -> port(descriptor, to, true));
            default -> list((descriptor, number, to) -> port(descriptor, to, false));
        };
    }

    private static Extractor list(Part part) {
        TextBuffer text = new TextBuffer();
        return (moment, out) -> {
            Event event = moment.event();
            int place = LISTS.get(event.code());
            if (place < 0 || !event.has(place) || !moment.task().isKnown() || !isPoll(event)) {
                return false;
            }
            text.clear();
            fill(moment, PollList.at(event, place), part, text);
            text.to(out);
            return !text.isEmpty();
        };
    }

    private static boolean isPoll(Event event) {
        EventType type = EventTypes.ALL.get(event.code());
        return type.name().endsWith("poll");
    }

    private static void fill(Moment moment, PollList list, Part part, TextBuffer text) {
        TextBuffer one = new TextBuffer();
        for (int i = 0; i < list.count(); i++) {
            long number = list.number(moment.event(), i);
            one.clear();
            if (part.add(moment.task().descriptors().get(number), number, one)) {
                text.add(text.isEmpty() ? "" : ",").add(one);
            }
        }
    }

    private static boolean name(Descriptor descriptor, long number, TextBuffer to) {
        to.add(descriptor.isKnown() && !descriptor.name().isEmpty() ? descriptor.name() : NOT_SAID);
        return true;
    }

    private static boolean address(Descriptor descriptor, TextBuffer to, boolean client) {
        if (!descriptor.isOfNetwork() || client && descriptor.endpoints().isListening()) {
            return false;
        }
        Endpoints ends = descriptor.endpoints();
        NameText text = new NameText();
        AddressText.append(text, ends.addresses(), client ? ends.sourceStart() : ends.targetStart(), ends.width());
        to.add(text.bytes(), 0, text.length());
        return true;
    }

    private static boolean port(Descriptor descriptor, TextBuffer to, boolean client) {
        if (!descriptor.isOfNetwork() || client && descriptor.endpoints().isListening()) {
            return false;
        }
        Endpoints ends = descriptor.endpoints();
        to.addNumber(client ? ends.sourcePort() : ends.targetPort());
        return true;
    }
}
