package jakarta.planted;

/** Stands for any type of Jakarta, of which none is here. */
public class Something {}
