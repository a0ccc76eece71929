/** What the values of properties may hold, and what becomes of wrong ones, on any app server. */
package org.ftpra.arquillian.configuration;
