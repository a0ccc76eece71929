package org.ftpra.adapter.inbound;

import org.ftpra.adapter.access.KnownServers;
import org.ftpra.adapter.transaction.AdapterWork;
import org.ftpra.adapter.transaction.Transactions;

/**
 * What the resource adapter lends its activations.
 *
 * @param transactions its transactions
 * @param servers what is known of servers
 * @param work the container's threads
 */
public record Surroundings(Transactions transactions, KnownServers servers, AdapterWork work) {}
