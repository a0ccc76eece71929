/** Starts and stops the resource adapter as the container says (Connectors 2.1, chapter 5); imported by nobody. */
package org.ftpra.adapter;
