package org.ftpra.bench.delay;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;

/** What Java has no words for: entering a namespace, and TUN devices (Linux). */
final class LibC {

    static final int O_RDWR = 2;
    static final int CLONE_NEWNET = 0x40000000;
    static final long TUNSETIFF = 0x400454caL;

    static {
        Native.register("c");
    }

    private LibC() {}

    static native int open(String path, int flags) throws LastErrorException;

    static native int setns(int descriptor, int kind) throws LastErrorException;

    static native int ioctl(int descriptor, long request, byte[] argument) throws LastErrorException;

    static native long read(int descriptor, byte[] bytes, long length) throws LastErrorException;

    static native long write(int descriptor, byte[] bytes, long length) throws LastErrorException;

    static native int close(int descriptor) throws LastErrorException;
}
