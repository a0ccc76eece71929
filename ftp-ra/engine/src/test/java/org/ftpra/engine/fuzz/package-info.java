/**
 * Grows hostile inputs out of real ones, and tells which branches they reach.
 *
 * <p>The tests themselves stand beside what they feed and carry the tag {@code fuzz}; the build runs them by themselves.
 */
package org.ftpra.engine.fuzz;
