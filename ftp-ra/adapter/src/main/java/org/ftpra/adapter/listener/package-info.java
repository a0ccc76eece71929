/**
 * Partners upload to us: the embedded FTP endpoint; an upload becomes a delivery, and the partner's reply tells how its transaction
 * ended (Connectors 2.1, chapters 13 and 15).
 */
package org.ftpra.adapter.listener;
