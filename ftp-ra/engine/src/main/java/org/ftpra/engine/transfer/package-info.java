/**
 * Moves the bytes of a file and proves them (RFC 959 STOR, RETR, APPE; RFC 3659 section 4 SIZE).
 *
 * <p>A transfer is whole when the server's final reply is positive and, in TYPE I, the size it then tells is the number
 * of bytes moved. A different size is an error; no answer to SIZE is
 * {@link org.ftpra.engine.transfer.TransferResult.Verification#UNVERIFIED}: drop boxes refuse SIZE, and a quick partner
 * may have taken the file. The hash of what is sent can be computed on the way ({@link
 * org.ftpra.engine.transfer.RunningHash}) and the server asked for its own ({@link org.ftpra.engine.transfer.HashCommand}).
 */
package org.ftpra.engine.transfer;
