package dev.hull.runtime.fields;

import dev.hull.runtime.state.Moment;

/**
 * A field such as {@code fd.sip.name}: a condition names a host, whose addresses are compared with {@link #address}. In
 * outputs it has no value, as nobody here asks for names.
 */
public final class HostName implements Extractor {
    private final Extractor address;

    HostName(Extractor address) {
        this.address = address;
    }

    /** {@return how the address is read that must be one of the host's} */
    public Extractor address() {
        return address;
    }

    @Override
    public boolean read(Moment moment, Cell out) {
        return false;
    }
}
