package dev.hull.runtime.fields;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.util.Arrays;

/** Which parameter of each event type an argument means: its name, or its number. */
final class ArgumentPlaces {
    private final byte[] places;

    private ArgumentPlaces(byte[] places) {
        this.places = places;
    }

    static ArgumentPlaces of(String argument) {
        byte[] places = new byte[EventTypes.ALL.size()];
        Arrays.fill(places, (byte) -1);
        boolean number = !argument.isEmpty() && argument.chars().allMatch(each -> each >= '0' && each <= '9');
        int fixed = number && argument.length() < 3 ? Integer.parseInt(argument) : -1;
        for (EventType type : EventTypes.ALL) {
            int place = number ? fixed : type.place(argument);
            places[type.code()] = (byte) (place < type.parameters().size() ? place : -1);
        }
        return new ArgumentPlaces(places);
    }

    /** {@return the place; -1 if events of the type have no such parameter} */
    int get(int code) {
        return code < places.length ? places[code] : -1;
    }
}
