package org.ftpra.adapter.transaction;

import javax.transaction.xa.XAException;

/**
 * How a decided branch ended otherwise than decided.
 *
 * @param code XA_HEURRB if nothing of it is on the server, XA_HEURMIX if something is, XA_HEURCOM if an operator committed it
 * @param evidence what the server said, and which change it was about
 */
record Heuristic(int code, String evidence) {

    static Heuristic of(Branch branch, String evidence) {
        return new Heuristic(branch.progress().done() > 0 ? XAException.XA_HEURMIX : XAException.XA_HEURRB, evidence);
    }

    String name() {
        return switch (code) {
            case XAException.XA_HEURRB -> "XA_HEURRB";
            case XAException.XA_HEURMIX -> "XA_HEURMIX";
            case XAException.XA_HEURCOM -> "XA_HEURCOM";
            default -> "code " + code;
        };
    }
}
