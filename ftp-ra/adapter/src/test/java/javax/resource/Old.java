package javax.resource;

/** Stands for the old namespace, which is not here. */
public class Old {}
