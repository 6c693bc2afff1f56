package dev.laurel.chassis.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests are counted together: the subject of a checked token, or an address where there is none.
 *
 * @param byToken whether {@code name} is a token's subject
 * @param name the subject or the address; of IPv6 its first 64 bits, which one household or machine has for itself
 */
record Client(boolean byToken, String name) {

    private static final Pattern IP_V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int IP_V6_BYTES = 16;
    private static final int IP_V6_PREFIX_BYTES = 8;
    private static final int LONGEST = 64;

    /** By the subject where the caller's token was checked, else by the address. */
    static Client of(Caller caller, @Nullable String address) {
        return caller.isKnown() ? new Client(true, caller.subject()) : at(address);
    }

    /** By the address; all those whose address nobody knows are one. */
    static Client at(@Nullable String address) {
        return new Client(false, address == null ? "unknown" : network(address));
    }

    @SuppressWarnings("AddressSelection") // A literal has exactly one address, and nobody is connected to.
    private static String network(String address) {
        if (address.indexOf(':') >= 0 && IP_V6.matcher(address).matches()) {
            try {
                byte[] bytes = InetAddress.getByName(address).getAddress();
                if (bytes.length == IP_V6_BYTES) {
                    return HexFormat.of().formatHex(Arrays.copyOf(bytes, IP_V6_PREFIX_BYTES));
                }
            } catch (UnknownHostException notAnAddress) {
                return "unknown";
            }
        }
        return address.substring(0, Math.min(address.length(), LONGEST));
    }
}
