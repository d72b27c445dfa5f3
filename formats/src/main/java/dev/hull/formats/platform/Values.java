package dev.hull.formats.platform;

import dev.hull.model.Default;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.HealthCheck;
import dev.hull.model.Items;
import dev.hull.model.Namespace;
import dev.hull.model.Profile;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.User;
import java.util.List;

/** The words of the table of defaults as values of the model. */
final class Values {
    private Values() {}

    /** {@return what {@code text} means as a value of {@code field}} */
    static Object of(Field<?> field, String text, Default by) {
        return switch (field) {
            case Field.One<?> one -> one(one.type(), text);
            case Field.Many<?> many -> text.isEmpty() ? Items.none() : Items.implied(List.of(text.split(",")), by);
        };
    }

    private static Object one(Class<?> type, String text) {
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == Long.class) {
            return text.equals("unlimited") ? Fields.UNLIMITED : Long.parseLong(text);
        }
        if (type == Namespace.class) {
            return namespace(text);
        }
        if (type == Profile.class) {
            return text.equals("unconfined") ? Profile.UNCONFINED : Profile.DEFAULT;
        }
        return type == User.class ? new User(text) : rare(type, text);
    }

    private static Object rare(Class<?> type, String text) {
        return type == SelinuxLabel.class ? SelinuxLabel.DEFAULT : type == HealthCheck.class ? HealthCheck.NONE : text;
    }

    private static Namespace namespace(String text) {
        return switch (text) {
            case "host" -> Namespace.HOST;
            case "shareable" -> Namespace.SHAREABLE;
            case "bridge" -> Namespace.DEFAULT_BRIDGE;
            default -> Namespace.PRIVATE;
        };
    }
}
