/** What the reports of all app servers say together: a line, and a page with a cell for each feature on each server. */
package org.ftpra.arquillian.matrix;
