package org.ftpra.planted.transfer;

/** Stands for a class of this package. */
public class Transfer {}
