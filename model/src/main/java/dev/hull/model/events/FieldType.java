package dev.hull.model.events;

/** What values a field has; it decides which operators may stand beside it and how constants are read. */
public enum FieldType {
    CHARBUF,
    BYTEBUF,
    BOOL,
    INT16,
    INT32,
    INT64,
    UINT32,
    UINT64,
    DOUBLE,
    /** Nanoseconds. */
    RELTIME,
    /** Nanoseconds since 1970. */
    ABSTIME,
    PORT,
    IPADDR,
    IPNET,
    /** Of the parameter that the argument names. */
    DYNAMIC
}
