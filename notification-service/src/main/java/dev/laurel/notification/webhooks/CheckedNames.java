package dev.laurel.notification.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a receiver's name and hands on only what it has checked: the connection is made to these very addresses, so
 * that a name which resolves differently a moment later gains nothing. One private address among many refuses them all.
 */
final class CheckedNames implements DnsResolver {

    private final DnsResolver names;
    private final boolean privateToo;

    CheckedNames(DnsResolver names, boolean privateToo) {
        this.names = names;
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!privateToo) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.isPublic(address)) {
                    throw new UnknownHostException(host + " has the private address " + address.getHostAddress()
                            + ", and laurel.webhooks.allow-private-targets is false");
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
