package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.state.Container;
import dev.hull.runtime.state.Descriptor;
import dev.hull.runtime.state.EventTraits;
import dev.hull.runtime.state.Moment;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The fields {@code fd.*} that are not of the network ({@link NetworkFields}). */
final class DescriptorFields {
    private DescriptorFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "fd.num" -> DescriptorFields::number;
            case "fd.type" -> text(descriptor -> DescriptorTypes.name(descriptor.type()));
            case "fd.typechar" -> DescriptorFields::letter;
            case "fd.types" -> argument.isEmpty() ? DescriptorFields::types : typeOf(argument);
            case "fd.name" -> DescriptorNames.name();
            case "fd.nameraw" -> DescriptorNames.raw();
            case "fd.directory" -> DescriptorNames.directory();
            case "fd.filename" -> DescriptorNames.file();
            case "fd.containername" -> inContainer(DescriptorNames.name());
            case "fd.containerdirectory" -> inContainer(DescriptorNames.directory());
            case "fd.uid" -> unique();
            case "fd.dev" -> number(Descriptor::device);
            case "fd.dev.major" -> number(descriptor -> (descriptor.device() & 0xfff00) >> 8);
            case "fd.dev.minor" ->
                number(descriptor -> descriptor.device() & 0xff | descriptor.device() >>> 12 & 0xfff00);
            case "fd.ino" -> number(Descriptor::inode);
            case "fd.is_upper_layer" -> flag(Descriptor::isOfUpperLayer);
            case "fd.is_lower_layer" -> flag(Descriptor::isOfLowerLayer);
            case "fd.connected" -> flag(Descriptor::isConnected);
            case "fd.name_changed" -> DescriptorFields::renamed;
            default -> NetworkFields.of(field);
        };
    }

    /** {@return whether the event is of a kind that has a descriptor, in a thread} */
    static boolean applies(Moment moment) {
        return EventTraits.isAboutDescriptor(moment.event().code())
                && moment.task().isKnown();
    }

    static Descriptor descriptor(Moment moment) {
        return applies(moment) ? moment.descriptor() : Descriptor.UNKNOWN;
    }

    private static boolean number(Moment moment, Cell out) {
        out.number(moment.descriptorNumber());
        return applies(moment);
    }

    private static Extractor text(Function<Descriptor, Bytes> of) {
        return (moment, out) -> {
            Descriptor descriptor = descriptor(moment);
            out.text(of.apply(descriptor));
            return descriptor.isKnown();
        };
    }

    private static Extractor number(ToLongFunction<Descriptor> of) {
        return (moment, out) -> {
            Descriptor descriptor = descriptor(moment);
            out.number(of.applyAsLong(descriptor));
            return descriptor.isKnown();
        };
    }

    static Extractor flag(Predicate<Descriptor> of) {
        return (moment, out) -> {
            Descriptor descriptor = descriptor(moment);
            out.flag(of.test(descriptor));
            return descriptor.isKnown();
        };
    }

    private static boolean renamed(Moment moment, Cell out) {
        out.flag(moment.isDescriptorRenamed());
        return descriptor(moment).isKnown();
    }

    private static boolean letter(Moment moment, Cell out) {
        if (!applies(moment)) {
            return false;
        }
        Descriptor descriptor = moment.descriptor();
        int code = moment.event().code();
        char type = descriptor.isKnown()
                ? descriptor.type()
                : Failures.kind(code, moment.machine().isStrict());
        out.text(DescriptorTypes.letterText(type));
        return true;
    }

    private static boolean types(Moment moment, Cell out) {
        if (!applies(moment)) {
            return false;
        }
        out.list();
        moment.task().descriptors().each(descriptor -> {
            Bytes name = DescriptorTypes.name(descriptor.type());
            if (!out.items().contains(name)) {
                out.item(name);
            }
        });
        return true;
    }

    private static Extractor typeOf(String argument) {
        long number = Long.parseLong(argument);
        return (moment, out) -> {
            if (!applies(moment)) {
                return false;
            }
            Descriptor descriptor = moment.task().descriptors().get(number);
            out.list();
            out.item(DescriptorTypes.name(descriptor.type()));
            return descriptor.isKnown();
        };
    }

    private static Extractor inContainer(Extractor of) {
        TextBuffer text = new TextBuffer();
        return (moment, out) -> {
            if (!of.read(moment, out)) {
                return false;
            }
            text.clear();
            if (moment.container() != Container.HOST) {
                text.add(moment.container().id());
            }
            text.add(':').add(out.bytes(), out.from(), out.length()).to(out);
            return true;
        };
    }

    private static Extractor unique() {
        TextBuffer text = new TextBuffer();
        return (moment, out) -> {
            text.clear();
            text.addNumber(moment.task().tid())
                    .addNumber(moment.descriptorNumber())
                    .to(out);
            return applies(moment);
        };
    }
}
