package dev.hull.model.events;

/**
 * A descriptor that was open when the recording began.
 *
 * @param type {@code f d 4 6 u p e s l i t n b r m P o}: see {@code fd.typechar}
 * @param flags as in the table's {@code open}
 */
public record ListedDescriptor(
        long number, char type, long inode, int device, long flags, int mountId, Bytes name, Endpoints endpoints) {

    /** Of a socket. Addresses have 4 or 16 bytes; none for what is not a socket of the network. */
    public record Endpoints(Bytes source, int sourcePort, Bytes target, int targetPort, int protocol, boolean server) {
        public static final Endpoints NONE = new Endpoints(Bytes.NONE, 0, Bytes.NONE, 0, 0, false);
    }
}
