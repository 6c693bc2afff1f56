package dev.laurel.notification.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public internet from those of machines and networks of one's own. What is not known to be public
 * is not.
 */
final class PublicAddresses {

    /** Networks of IPv4 that are not public (RFC 6890 and IANA's registry), each as address and length of its prefix. */
    private static final int[][] NOT_PUBLIC = {
        {0x00000000, 8}, // this network
        {0x0A000000, 8}, // private
        {0x64400000, 10}, // carrier-grade NAT
        {0x7F000000, 8}, // loopback
        {0xA9FE0000, 16}, // link-local, where clouds serve their metadata
        {0xAC100000, 12}, // private
        {0xC0000000, 24}, // protocol assignments
        {0xC0000200, 24}, // documentation
        {0xC0586300, 24}, // 6to4 relays
        {0xC0A80000, 16}, // private
        {0xC6120000, 15}, // benchmarks
        {0xC6336400, 24}, // documentation
        {0xCB007100, 24}, // documentation
        {0xE0000000, 3} // multicast and reserved
    };

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int address = 0;
        for (byte each : bytes) {
            address = (address << 8) | (each & 0xff);
        }
        for (int[] network : NOT_PUBLIC) {
            int mask = -1 << (32 - network[1]);
            if ((address & mask) == network[0]) {
                return false;
            }
        }
        return true;
    }

    /** Global unicast, without documentation and without the ways in which IPv6 hides an address of IPv4. */
    private static boolean isPublic6(byte[] bytes) {
        int first = word(bytes, 0);
        int second = word(bytes, 2);
        boolean global = (first & 0xe000) == 0x2000;
        boolean protocols = first == 0x2001 && second < 0x0200; // Teredo, ORCHID, benchmarks
        boolean documentation = (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
        boolean sixToFour = first == 0x2002;
        return global && !protocols && !documentation && !sixToFour;
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}
