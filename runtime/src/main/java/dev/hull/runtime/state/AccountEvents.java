package dev.hull.runtime.state;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;

/** Users and groups that came and went while events were recorded. */
final class AccountEvents {
    private AccountEvents() {}

    static void into(Effects effects) {
        for (EventType type : EventTypes.named("useradded")) {
            effects.before(type.code(), AccountEvents::addUser);
        }
        for (EventType type : EventTypes.named("userdeleted")) {
            effects.before(type.code(), AccountEvents::removeUser);
        }
        for (EventType type : EventTypes.named("groupadded")) {
            effects.before(type.code(), AccountEvents::addGroup);
        }
        for (EventType type : EventTypes.named("groupdeleted")) {
            effects.before(type.code(), AccountEvents::removeGroup);
        }
    }

    private static void addUser(Moment moment) {
        Event event = moment.event();
        User user = new User(
                (int) Parameters.number(event, 0),
                (int) Parameters.number(event, 1),
                Parameters.text(event, 2),
                Parameters.text(event, 3),
                Parameters.text(event, 4));
        moment.machine().accounts().addUser(Parameters.text(event, 5), user);
    }

    private static void removeUser(Moment moment) {
        Event event = moment.event();
        moment.machine().accounts().removeUser(Parameters.text(event, 5), (int) Parameters.number(event, 0));
    }

    private static void addGroup(Moment moment) {
        Event event = moment.event();
        moment.machine()
                .accounts()
                .addGroup(Parameters.text(event, 2), (int) Parameters.number(event, 0), Parameters.text(event, 1));
    }

    private static void removeGroup(Moment moment) {
        Event event = moment.event();
        moment.machine().accounts().removeGroup(Parameters.text(event, 2), (int) Parameters.number(event, 0));
    }
}
