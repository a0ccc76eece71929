package org.ftpra.planted.adapter.outbound;

/** Breaks: the namespace is jakarta. */
class IsOld {

    javax.resource.Old old;
}
