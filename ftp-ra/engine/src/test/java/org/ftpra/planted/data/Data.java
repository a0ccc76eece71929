package org.ftpra.planted.data;

/** Stands for a class of this package. */
public class Data {}
