/** The application to which partners upload: three message-driven beans of one class, a row for each upload. Deployed as a WAR. */
package org.ftpra.arquillian.partners.app;
