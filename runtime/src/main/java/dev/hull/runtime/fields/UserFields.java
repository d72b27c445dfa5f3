package dev.hull.runtime.fields;

import static dev.hull.runtime.fields.ProcessFields.number;
import static dev.hull.runtime.fields.ProcessFields.own;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.state.Moment;
import java.util.function.Function;

/** The fields {@code user.*} and {@code group.*}. */
final class UserFields {
    private UserFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "user.uid" -> own(number(task -> Integer.toUnsignedLong(task.uid())));
            case "user.name" ->
                text(moment -> moment.machine().user(moment.task()).name());
            case "user.homedir" ->
                text(moment -> moment.machine().user(moment.task()).home());
            case "user.shell" ->
                text(moment -> moment.machine().user(moment.task()).shell());
            case "user.loginuid" ->
                own(number(task -> task.loginUid() == -1 ? -1 : Integer.toUnsignedLong(task.loginUid())));
            case "user.loginname" ->
                text(moment -> moment.machine().loginUser(moment.task()).name());
            case "group.gid" -> own(number(task -> Integer.toUnsignedLong(task.gid())));
            case "group.name" -> text(moment -> moment.machine().groupName(moment.task()));
            default -> Fields.UNSUPPORTED;
        };
    }

    private static Extractor text(Function<Moment, Bytes> of) {
        return (moment, out) -> {
            if (!moment.task().isKnown()) {
                return false;
            }
            out.text(of.apply(moment));
            return true;
        };
    }
}
