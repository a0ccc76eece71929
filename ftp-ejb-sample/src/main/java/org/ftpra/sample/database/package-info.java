/** Statements on the sample's database. */
package org.ftpra.sample.database;
