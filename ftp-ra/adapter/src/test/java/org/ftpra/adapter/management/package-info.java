/** What operators see of activations, on a real server. */
package org.ftpra.adapter.management;
