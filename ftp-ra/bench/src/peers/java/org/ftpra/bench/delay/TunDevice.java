package org.ftpra.bench.delay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A TUN device in a namespace; it is gone when the process ends. Reading and writing may be in two threads. */
final class TunDevice {

    /** The name of the device in either namespace. */
    static final String NAME = "ftpra0";

    /** IFF_TUN | IFF_NO_PI: whole IP packets, nothing before them (linux/if_tun.h). */
    private static final short FLAGS = 0x1001;

    private static final int NAME_SIZE = 16;
    private static final int REQUEST_SIZE = 40;
    private static final int LARGEST_PACKET = 65_536;

    private final int descriptor;

    private TunDevice(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Makes it in the namespace of that name; the calling thread stays there. */
    static TunDevice in(String namespace) {
        int place = LibC.open("/run/netns/" + namespace, 0);
        LibC.setns(place, LibC.CLONE_NEWNET);
        LibC.close(place);
        int device = LibC.open("/dev/net/tun", LibC.O_RDWR);
        LibC.ioctl(device, LibC.TUNSETIFF, request());
        return new TunDevice(device);
    }

    /** A struct ifreq (netdevice(7)). */
    private static byte[] request() {
        ByteBuffer request = ByteBuffer.allocate(REQUEST_SIZE).order(ByteOrder.nativeOrder());
        request.put(NAME.getBytes(StandardCharsets.US_ASCII));
        return request.putShort(NAME_SIZE, FLAGS).array();
    }

    /** Waits for the next packet. */
    byte[] read() {
        byte[] packet = new byte[LARGEST_PACKET];
        return Arrays.copyOf(packet, (int) LibC.read(descriptor, packet, packet.length));
    }

    void write(byte[] packet) {
        LibC.write(descriptor, packet, packet.length);
    }
}
