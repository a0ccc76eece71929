/**
 * Hands one file to a bean in its transaction, and tells how that ended (Connectors 2.1, chapter 13).
 *
 * <p>Each call is: an endpoint is made, {@code beforeDelivery} begins the transaction, the bean is called, {@code afterDelivery} ends
 * the transaction, the endpoint is released; in one thread, in this order, whatever is thrown.
 */
package org.ftpra.adapter.delivery;
