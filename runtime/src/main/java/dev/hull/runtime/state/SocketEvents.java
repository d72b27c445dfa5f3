package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.runtime.state.Endpoints.Role;

/** What events do to sockets. */
final class SocketEvents {
    private static final int UNIX = 1; // AF_UNIX
    private static final int FOUR = 2; // AF_INET
    private static final int SIX = 10; // AF_INET6
    private static final int NETLINK = 16; // AF_NETLINK
    private static final int IN_PROGRESS = -115; // EINPROGRESS

    private SocketEvents() {}

    static void into(Effects effects) {
        DescriptorEvents.before(effects, "socket", type -> moment -> create(moment, type));
        DescriptorEvents.before(effects, "bind", type -> moment -> bind(moment, type.place("addr")));
        DescriptorEvents.before(effects, "connect", type -> moment -> connect(moment, type.place("tuple")));
        DescriptorEvents.before(effects, "accept", type -> moment -> accept(moment, type.place("tuple"), -1));
        DescriptorEvents.before(
                effects, "accept4", type -> moment -> accept(moment, type.place("tuple"), type.place("flags")));
        DescriptorEvents.before(effects, "socketpair", type -> moment -> pair(moment, type));
        for (String name : new String[] {"recv", "recvfrom", "recvmsg", "recvmmsg"}) {
            DescriptorEvents.before(effects, name, type -> transfer(type.place("tuple"), true));
        }
        for (String name : new String[] {"send", "sendto", "sendmsg", "sendmmsg"}) {
            DescriptorEvents.before(effects, name, type -> transfer(type.place("tuple"), false));
        }
        for (String name : new String[] {"read", "readv", "pread", "preadv", "write", "writev", "pwrite", "pwritev"}) {
            DescriptorEvents.before(effects, name, type -> SocketEvents::used);
        }
    }

    private static void create(Moment moment, EventType type) {
        Event event = moment.event();
        Descriptor made = DescriptorEvents.made(moment, 'o');
        if (made.isKnown()) {
            made.flags = Parameters.number(event, type.place("flags"));
            shape(
                    made,
                    (int) Parameters.number(event, type.place("domain")),
                    (int) Parameters.number(event, type.place("type")),
                    (int) Parameters.number(event, type.place("proto")));
        }
    }

    private static void shape(Descriptor made, int domain, int type, int protocol) {
        switch (domain) {
            case UNIX -> made.type = 'u';
            case NETLINK -> made.type = 'n';
            case FOUR, SIX -> {
                made.type = domain == FOUR ? '4' : '6';
                made.ends(domain == FOUR ? 4 : 16).protocol = protocol(type & 0xff, type, protocol);
            }
            default -> made.type = 'o';
        }
    }

    /** {@code kind} is SOCK_STREAM 1, SOCK_DGRAM 2 or SOCK_RAW 3; {@code protocol} is IPPROTO_IP 0, ICMP 1, TCP 6, UDP 17 or RAW 255. */
    private static int protocol(int kind, int type, int protocol) {
        boolean raw = type == 3;
        return switch (protocol) {
            case 6 -> raw ? Endpoints.RAW : Endpoints.TCP;
            case 17 -> raw ? Endpoints.RAW : Endpoints.UDP;
            case 1 -> raw ? Endpoints.RAW : Endpoints.ICMP;
            case 255 -> Endpoints.RAW;
            case 0 -> kind == 1 ? Endpoints.TCP : kind == 2 ? Endpoints.UDP : Endpoints.UNKNOWN_PROTOCOL;
            default -> Endpoints.UNKNOWN_PROTOCOL;
        };
    }

    private static void bind(Moment moment, int place) {
        Event event = moment.event();
        Descriptor socket = moment.descriptor();
        if (!socket.isKnown() || Parameters.result(event) < 0 || !Parameters.has(event, place)) {
            return;
        }
        Machine machine = moment.machine();
        SocketAddress address = machine.address().at(event, place);
        if (address.isOfNetwork()) {
            if (address.port() > 0) {
                socket.type = address.width() == 4 ? '4' : '6';
                if (socket.endpoints == Endpoints.NONE) {
                    socket.ends(address.width());
                }
                socket.endpoints.listen(event.bytes(), address.start(), address.width(), address.port());
            }
            NameText text = machine.nameRoom().clear();
            AddressText.append(text, event.bytes(), address.start(), address.width());
            name(moment, socket, text.add(':').add(address.port(), 10).of(machine.names()));
        } else if (address.isUnix()) {
            name(moment, socket, machine.names().of(event.bytes(), address.start(), address.pathLength(event)));
        }
    }

    private static void name(Moment moment, Descriptor socket, Bytes name) {
        socket.name = name;
        moment.wrote(name.array(), 0, name.length());
    }

    private static void connect(Moment moment, int place) {
        Event event = moment.event();
        Descriptor socket = moment.descriptor();
        long result = Parameters.result(event);
        if (!socket.isKnown() || result < 0 && result != IN_PROGRESS) {
            return;
        }
        socket.connected = true;
        if (!Parameters.has(event, place)) {
            return;
        }
        SocketTuple tuple = moment.machine().tuple().at(event, place);
        if (tuple.isOfNetwork()) {
            boolean changed = tuple.set(socket, event);
            Endpoints ends = socket.endpoints;
            if (changed && ends.role == Role.SERVER && ends.protocol == Endpoints.UDP) {
                ends.swap();
            }
            name(moment, socket, text(moment, ends));
            if (ends.role == Role.NOT_KNOWN) {
                ends.role = Role.CLIENT;
            }
        } else if (tuple.isUnix() && socket.type == 'u') {
            name(moment, socket, unixName(moment, tuple));
        }
    }

    private static Bytes text(Moment moment, Endpoints ends) {
        return ends.text(moment.machine().nameRoom(), moment.machine().names());
    }

    private static Bytes unixName(Moment moment, SocketTuple tuple) {
        return tuple.unixName(moment.event(), moment.machine().nameRoom())
                .of(moment.machine().names());
    }

    private static void accept(Moment moment, int place, int flags) {
        Event event = moment.event();
        if (!Parameters.has(event, place)) {
            long result = Parameters.result(event);
            if (result >= 0) {
                moment.located(result, moment.task().descriptors().get(result));
            }
            return;
        }
        SocketTuple tuple = moment.machine().tuple().at(event, place);
        if (!tuple.isOfNetwork() && !tuple.isUnix()) {
            return;
        }
        Descriptor made = DescriptorEvents.made(moment, 'u');
        if (!made.isKnown()) {
            return;
        }
        made.connected = true;
        made.flags = Parameters.number(event, flags);
        if (tuple.isUnix()) {
            name(moment, made, unixName(moment, tuple));
            return;
        }
        tuple.set(made, event);
        made.endpoints.protocol = Endpoints.TCP;
        made.endpoints.role = Role.SERVER;
        name(moment, made, text(moment, made.endpoints));
    }

    private static void pair(Moment moment, EventType type) {
        Event event = moment.event();
        long first = Parameters.number(event, type.place("fd1"));
        long second = Parameters.number(event, type.place("fd2"));
        if (Parameters.result(event) < 0 || first == second) {
            return;
        }
        DescriptorEvents.made(moment, first, 'u');
        DescriptorEvents.made(moment, second, 'u');
    }

    private static void used(Moment moment) {
        Descriptor socket = moment.descriptor();
        if (socket.isOfNetwork() && !socket.endpoints.isListening() && Parameters.result(moment.event()) >= 0) {
            socket.connected = true;
        }
    }

    private static Effect transfer(int place, boolean incoming) {
        return moment -> transfer(moment, place, incoming);
    }

    private static void transfer(Moment moment, int place, boolean incoming) {
        Event event = moment.event();
        if (Parameters.result(event) < 0) {
            return;
        }
        if (!moment.descriptor().isKnown() && !incoming && moment.task().isKnown()) {
            infer(moment, place);
        }
        Descriptor socket = moment.descriptor();
        used(moment);
        boolean mayChange = socket.name.isEmpty() || !socket.isOfNetwork() || !socket.endpoints.isTcp();
        if (socket.isKnown() && mayChange && Parameters.has(event, place)) {
            update(moment, socket, place, incoming);
        }
    }

    /** A call that sends on what was never seen: it is taken for UDP, as most of these are. */
    private static void infer(Moment moment, int place) {
        long number = moment.descriptorNumber();
        if (number >= 0 && Parameters.has(moment.event(), place)) {
            SocketTuple tuple = moment.machine().tuple().at(moment.event(), place);
            if (tuple.isOfNetwork()) {
                Descriptor made = DescriptorEvents.made(moment, number, 'o');
                if (made.isKnown()) {
                    shape(made, tuple.width() == 4 ? FOUR : SIX, 2, 17);
                }
            }
        }
    }

    private static void update(Moment moment, Descriptor socket, int place, boolean incoming) {
        Event event = moment.event();
        SocketTuple tuple = moment.machine().tuple().at(event, place);
        if (tuple.isUnix()) {
            socket.type = 'u';
            name(moment, socket, unixName(moment, tuple));
        } else if (tuple.isOfNetwork() && tuple.set(socket, event)) {
            Endpoints ends = socket.endpoints;
            if (ends.protocol == Endpoints.UNKNOWN_PROTOCOL) {
                ends.protocol = Endpoints.UDP;
            }
            complete(moment.machine().interfaces(), ends);
            if (ends.role == Role.NOT_KNOWN) {
                ends.role = moment.task().descriptors().listensAt(ends.targetPort()) ? Role.SERVER : Role.CLIENT;
            }
            if (ends.role == (incoming ? Role.CLIENT : Role.SERVER)) {
                ends.swap();
            }
            name(moment, socket, text(moment, ends));
        }
    }

    /** One end may be left open, as 0.0.0.0: it is the address of an interface. */
    private static void complete(Interfaces interfaces, Endpoints ends) {
        if (ends.hasSourceAddress() && ends.hasTargetAddress()) {
            return;
        }
        boolean source = !ends.hasSourceAddress();
        int known = source ? ends.targetStart() : ends.sourceStart();
        Bytes facing = interfaces.facing(ends.addresses(), known, ends.width());
        if (facing.isEmpty()) {
            return;
        }
        boolean same =
                java.util.Arrays.equals(facing.array(), 0, ends.width(), ends.addresses(), known, known + ends.width());
        if (same && ends.sourcePort() == ends.targetPort()) {
            return;
        }
        if (source) {
            ends.source(facing.array(), 0, ends.sourcePort());
        } else {
            ends.target(facing.array(), 0, ends.targetPort());
        }
    }
}
