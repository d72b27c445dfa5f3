package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.ListedDescriptor;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What the descriptor numbers of a process stand for: an open-addressed table in which a number's home is the number
 * itself, as kernels give the lowest that is free.
 */
public sealed class Descriptors permits OrderedDescriptors {
    private static final int LEAST = 16;
    /** No more are kept for a process. */
    private static final int MOST = 4096;

    private static final int MOST_SPARES = 32;

    /** Of all tables that nothing was ever opened in, as are those of most threads. */
    private static final int[] NO_NUMBERS = new int[LEAST];

    private static final Descriptor[] NOTHING = empty(LEAST);

    private int[] numbers;
    private Descriptor[] places;
    private int size;
    /** Those that were closed last: the next that are opened take them. */
    private Descriptor spare = Descriptor.UNKNOWN;

    private int spares;

    Descriptors() {
        numbers = NO_NUMBERS;
        places = NOTHING;
    }

    /** With copies of what {@code other} has. */
    Descriptors(Descriptors other) {
        numbers = other.numbers.clone();
        places = other.places.clone();
        size = other.size;
        for (int i = 0; i < places.length; i++) {
            if (places[i] != Descriptor.UNKNOWN) {
                places[i] = new Descriptor();
                places[i].takeFrom(other.places[i]);
            }
        }
    }

    private static Descriptor[] empty(int count) {
        Descriptor[] places = new Descriptor[count];
        Arrays.fill(places, Descriptor.UNKNOWN);
        return places;
    }

    /** {@return what the number stands for, or {@link Descriptor#UNKNOWN}} */
    public Descriptor get(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            return Descriptor.UNKNOWN;
        }
        return places[place((int) number)];
    }

    private int place(int number) {
        int mask = places.length - 1;
        int at = number & mask;
        while (places[at] != Descriptor.UNKNOWN && numbers[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /**
     * {@return one that stands for nothing yet, at that number, in place of what was there; {@link Descriptor#UNKNOWN}
     * if there is no such number or no room}
     */
    Descriptor open(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            return Descriptor.UNKNOWN;
        }
        int at = place((int) number);
        Descriptor here = places[at];
        if (here == Descriptor.UNKNOWN) {
            if (size == MOST) {
                return here;
            }
            here = fresh();
            put(at, (int) number, here);
            opened((int) number);
        }
        here.clear();
        return here;
    }

    private Descriptor fresh() {
        if (spare == Descriptor.UNKNOWN) {
            return new Descriptor();
        }
        Descriptor fresh = spare;
        spare = fresh.next;
        spares--;
        return fresh;
    }

    private void put(int at, int number, Descriptor descriptor) {
        if (places == NOTHING) {
            numbers = new int[LEAST];
            places = empty(LEAST);
        }
        numbers[at] = number;
        places[at] = descriptor;
        size++;
        if (2 * size > places.length) {
            grow();
        }
    }

    private void grow() {
        int[] oldNumbers = numbers;
        Descriptor[] oldPlaces = places;
        numbers = new int[2 * oldNumbers.length];
        places = empty(2 * oldPlaces.length);
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != Descriptor.UNKNOWN) {
                int at = place(oldNumbers[i]);
                numbers[at] = oldNumbers[i];
                places[at] = oldPlaces[i];
            }
        }
    }

    /** What stood there is used again by the next {@link #open}. */
    void close(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            return;
        }
        int hole = place((int) number);
        if (places[hole] == Descriptor.UNKNOWN) {
            return;
        }
        closed((int) number);
        keep(places[hole]);
        size--;
        int mask = places.length - 1;
        for (int at = (hole + 1) & mask; places[at] != Descriptor.UNKNOWN; at = (at + 1) & mask) {
            int home = numbers[at] & mask;
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                numbers[hole] = numbers[at];
                places[hole] = places[at];
                hole = at;
            }
        }
        places[hole] = Descriptor.UNKNOWN;
    }

    private void keep(Descriptor closed) {
        if (spares < MOST_SPARES) {
            closed.next = spare;
            spare = closed;
            spares++;
        }
    }

    /** Closes all from {@code first} to {@code last}, now or when a program begins. */
    void closeAll(long first, long last, boolean byExec) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == Descriptor.UNKNOWN || numbers[i] < first || numbers[i] > last) {
                continue;
            }
            if (byExec) {
                places[i].closeByExec(true);
            } else {
                close(numbers[i]);
                i--; // another may have moved here
            }
        }
    }

    /** A program begins: what was opened for the one before only is closed. */
    void closeByExec() {
        for (int i = 0; i < places.length; i++) {
            while (places[i] != Descriptor.UNKNOWN && (places[i].flags & Descriptor.CLOSED_BY_EXEC) != 0) {
                close(numbers[i]);
            }
        }
    }

    /** A number is in use that was not. */
    void opened(int number) {}

    /** A number is no longer in use. */
    void closed(int number) {}

    /** {@return a table of its own, with what this one has: as fork does} */
    Descriptors copy() {
        return new Descriptors(this);
    }

    /** What was open when the recording began. */
    void add(ListedDescriptor listed, NameText room, Names names) {
        Descriptor descriptor = open(listed.number());
        if (descriptor == Descriptor.UNKNOWN) {
            return;
        }
        descriptor.type = listed.type();
        descriptor.inode = listed.inode();
        descriptor.device = listed.device();
        descriptor.flags = listed.flags();
        descriptor.name = listed.name();
        if (listed.endpoints().target().length() > 0) {
            descriptor.name = connect(descriptor, listed.endpoints()).text(room, names);
        }
    }

    private static Endpoints connect(Descriptor descriptor, ListedDescriptor.Endpoints listed) {
        Bytes target = listed.target();
        Endpoints endpoints = descriptor.ends(target.length());
        endpoints.protocol = listed.protocol();
        if (listed.server()) {
            endpoints.listen(target.array(), 0, target.length(), listed.targetPort());
        } else {
            endpoints.source(listed.source().array(), 0, listed.sourcePort());
            endpoints.target(target.array(), 0, listed.targetPort());
            endpoints.role = Endpoints.Role.CLIENT;
            descriptor.connected = endpoints.isTcp();
        }
        return endpoints;
    }

    /** {@return whether a socket of the process listens at that port} */
    boolean listensAt(int port) {
        for (Descriptor each : places) {
            if (each.endpoints.isListening() && each.endpoints.targetPort() == port) {
                return true;
            }
        }
        return false;
    }

    /** {@return how many are open} */
    public int size() {
        return size;
    }

    /** Tells all that are open, in the order of the table. */
    public void each(Consumer<Descriptor> to) {
        for (Descriptor each : places) {
            if (each != Descriptor.UNKNOWN) {
                to.accept(each);
            }
        }
    }
}
