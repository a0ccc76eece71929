/** H2 as the killed application's database, in the app server's process. */
package org.ftpra.arquillian.kill.database;
