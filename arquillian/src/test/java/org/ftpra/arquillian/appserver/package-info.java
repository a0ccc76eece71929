/**
 * The app servers of the suite: each is told the same things, the adapter's pools and a database, in its own words. A further one
 * is a class here, a container in {@code arquillian.xml} and a Maven profile, all of the same name.
 */
package org.ftpra.arquillian.appserver;
