/**
 * Tests of the adapter inside an app server: what an application, its deployer and an operator meet.
 *
 * <p>All tests of a run share one app server and one deployment ({@link org.ftpra.arquillian.run}). A test method runs
 * inside the app server and talks to the real FTP servers, which run outside of it, through
 * {@link org.ftpra.arquillian.server}. Which app server is a Maven profile's word; each has a container of that name in
 * {@code arquillian.xml}.
 */
package org.ftpra.arquillian;
