package org.ftpra.engine.data;

/** Whether the address in a reply to PASV counts. */
public enum PassiveAddressPolicy {
    /** It does not: the control channel's host is dialled. */
    CONTROL_HOST,
    /** It is dialled if it is in an allowed network. */
    SERVER,
    /** It is replaced by what a map has for it; where that has nothing, the control channel's host is dialled. */
    MAP
}
