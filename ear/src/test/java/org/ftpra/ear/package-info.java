/** What is in the finished EAR. */
package org.ftpra.ear;
