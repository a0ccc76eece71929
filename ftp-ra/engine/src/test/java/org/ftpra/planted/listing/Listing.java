package org.ftpra.planted.listing;

/** Stands for a class of this package. */
public class Listing {}
