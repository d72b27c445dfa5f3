package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.state.Descriptor;
import dev.hull.runtime.state.Endpoints;
import dev.hull.runtime.state.Moment;

/** The fields {@code fd.*} of sockets: their two ends by role (client, server) and by place (here, there). */
final class NetworkFields {
    private static final Bytes NOT_SAID = Bytes.of("<NA>");
    private static final Bytes[] PROTOCOLS = {
        NOT_SAID, NOT_SAID, Bytes.of("tcp"), Bytes.of("udp"), Bytes.of("icmp"), Bytes.of("raw")
    };
    private static final Bytes IP = Bytes.of("ip");
    private static final Bytes UNIX = Bytes.of("unix");

    /** Which end of a connection. */
    private enum End {
        CLIENT,
        SERVER,
        LOCAL,
        REMOTE
    }

    private NetworkFields() {}

    static Extractor of(EventField field) {
        return switch (field.name()) {
            case "fd.l4proto" -> NetworkFields::protocol;
            case "fd.sockfamily" -> NetworkFields::family;
            case "fd.is_server" -> NetworkFields::isServer;
            case "fd.ip", "fd.net" -> new Addresses();
            case "fd.port", "fd.proto" -> new Ports();
            case "fd.cip", "fd.cnet" -> address(End.CLIENT);
            case "fd.sip", "fd.snet" -> address(End.SERVER);
            case "fd.lip", "fd.lnet" -> address(End.LOCAL);
            case "fd.rip", "fd.rnet" -> address(End.REMOTE);
            case "fd.cport" -> port(End.CLIENT);
            case "fd.sport" -> port(End.SERVER);
            case "fd.lport" -> port(End.LOCAL);
            case "fd.rport" -> port(End.REMOTE);
            case "fd.cproto" -> portText(End.CLIENT);
            case "fd.sproto" -> portText(End.SERVER);
            case "fd.lproto" -> portText(End.LOCAL);
            case "fd.rproto" -> portText(End.REMOTE);
            case "fd.cip.name", "fd.sip.name", "fd.lip.name", "fd.rip.name" -> new HostName(address(end(field)));
            default -> Fields.UNSUPPORTED;
        };
    }

    private static End end(EventField field) {
        return switch (field.name().charAt(3)) {
            case 'c' -> End.CLIENT;
            case 's' -> End.SERVER;
            case 'l' -> End.LOCAL;
            default -> End.REMOTE;
        };
    }

    private static boolean protocol(Moment moment, Cell out) {
        Descriptor descriptor = DescriptorFields.descriptor(moment);
        int protocol = descriptor.isOfNetwork() ? descriptor.endpoints().protocol() : 0;
        out.text(protocol >= 0 && protocol < PROTOCOLS.length ? PROTOCOLS[protocol] : NOT_SAID);
        return descriptor.isKnown();
    }

    private static boolean family(Moment moment, Cell out) {
        Descriptor descriptor = DescriptorFields.descriptor(moment);
        out.text(descriptor.isOfNetwork() ? IP : UNIX);
        return descriptor.isOfNetwork() || descriptor.isUnixSocket();
    }

    private static boolean isServer(Moment moment, Cell out) {
        Descriptor descriptor = DescriptorFields.descriptor(moment);
        Endpoints ends = descriptor.endpoints();
        out.flag(descriptor.isOfNetwork() && (ends.isListening() || isHere(moment, ends, ends.targetStart())));
        return descriptor.isKnown();
    }

    private static boolean isHere(Moment moment, Endpoints ends, int start) {
        return moment.machine().interfaces().has(ends.addresses(), start, ends.width());
    }

    /** {@return whether the end is the source; the local one is, if its address is of this machine} */
    private static boolean isSource(Moment moment, Endpoints ends, End end) {
        return switch (end) {
            case CLIENT -> true;
            case SERVER -> false;
            case LOCAL -> isHere(moment, ends, ends.sourceStart());
            case REMOTE -> !isHere(moment, ends, ends.sourceStart());
        };
    }

    /** {@return whether that end is known} A socket that listens has a server's end only. */
    private static boolean has(Descriptor descriptor, End end) {
        return descriptor.isOfNetwork()
                && descriptor.endpoints().isRoleKnown()
                && (end == End.SERVER || !descriptor.endpoints().isListening());
    }

    private static Extractor address(End end) {
        return (moment, out) -> {
            Descriptor descriptor = DescriptorFields.descriptor(moment);
            if (!has(descriptor, end)) {
                return false;
            }
            Endpoints ends = descriptor.endpoints();
            int start = isSource(moment, ends, end) ? ends.sourceStart() : ends.targetStart();
            out.text(ends.addresses(), start, ends.width());
            return true;
        };
    }

    private static Extractor port(End end) {
        return (moment, out) -> {
            Descriptor descriptor = DescriptorFields.descriptor(moment);
            if (!has(descriptor, end)) {
                return false;
            }
            Endpoints ends = descriptor.endpoints();
            out.number(isSource(moment, ends, end) ? ends.sourcePort() : ends.targetPort());
            return true;
        };
    }

    /** The port as text; that of a socket that listens is empty. */
    private static Extractor portText(End end) {
        Extractor port = port(end);
        TextBuffer text = new TextBuffer();
        return (moment, out) -> {
            if (!port.read(moment, out)) {
                return false;
            }
            text.clear();
            if (!moment.descriptor().endpoints().isListening()) {
                text.addNumber(out.number());
            }
            text.to(out);
            return true;
        };
    }

    /** Both addresses; that of a socket that listens counts as both. */
    private static final class Addresses extends EitherSide {
        @Override
        public boolean client(Moment moment, Cell out) {
            Endpoints ends = DescriptorFields.descriptor(moment).endpoints();
            return read(moment, out, ends.isListening() ? ends.targetStart() : ends.sourceStart());
        }

        @Override
        public boolean server(Moment moment, Cell out) {
            return read(
                    moment, out, DescriptorFields.descriptor(moment).endpoints().targetStart());
        }

        private static boolean read(Moment moment, Cell out, int start) {
            Descriptor descriptor = DescriptorFields.descriptor(moment);
            out.text(
                    descriptor.endpoints().addresses(),
                    start,
                    descriptor.endpoints().width());
            return descriptor.isOfNetwork();
        }
    }

    /** Both ports; that of a socket that listens counts as both. */
    private static final class Ports extends EitherSide {
        @Override
        public boolean client(Moment moment, Cell out) {
            Descriptor descriptor = DescriptorFields.descriptor(moment);
            Endpoints ends = descriptor.endpoints();
            out.number(ends.isListening() ? ends.targetPort() : ends.sourcePort());
            return descriptor.isOfNetwork();
        }

        @Override
        public boolean server(Moment moment, Cell out) {
            Descriptor descriptor = DescriptorFields.descriptor(moment);
            out.number(descriptor.endpoints().targetPort());
            return descriptor.isOfNetwork();
        }
    }
}
