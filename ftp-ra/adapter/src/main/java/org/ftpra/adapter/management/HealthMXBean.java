package org.ftpra.adapter.management;

import java.util.List;

/** Whether all activations of one resource adapter work; object name {@code org.ftpra:type=Health,node=...,number=...}. */
public interface HealthMXBean {

    /** UP, or DOWN if there is a problem. */
    String getState();

    /** Which activations or servers are down, since when, and why; empty if all is well. */
    List<ActivationProblem> getProblems();
}
