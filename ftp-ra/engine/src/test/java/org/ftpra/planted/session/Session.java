package org.ftpra.planted.session;

/** Stands for a class of this package. */
public class Session {}
