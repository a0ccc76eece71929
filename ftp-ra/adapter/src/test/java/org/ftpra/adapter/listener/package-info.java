/** Partners upload to the endpoint of a real resource adapter, and a transaction manager decides what they are told. */
package org.ftpra.adapter.listener;
