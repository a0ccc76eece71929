package org.ftpra.planted.outbound;

/** Breaks: the namespace is jakarta. */
class IsOld {

    javax.resource.Old old;
}
