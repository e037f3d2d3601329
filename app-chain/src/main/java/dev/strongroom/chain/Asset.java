package dev.strongroom.chain;

import java.util.regex.Pattern;

/**
 * An asset by its CAIP-19 identifier, such as {@code eip155:1/slip44:60} or {@code eip155:1/erc20:0x…}.
 *
 * @param network where the asset lives
 * @param namespace {@code slip44} for the native coin, else the token standard
 * @param reference coin type, contract or mint
 * @see <a href="https://chainagnostic.org/CAIPs/caip-19">CAIP-19</a>
 */
public record Asset(Network network, String namespace, String reference) {
    private static final String NATIVE = "slip44";
    private static final Pattern NAMESPACE = Pattern.compile("[-a-z0-9]{3,8}");
    private static final Pattern REFERENCE = Pattern.compile("[-.%a-zA-Z0-9]{1,128}");

    public Asset {
        if (!NAMESPACE.matcher(namespace).matches()
                || !REFERENCE.matcher(reference).matches()) {
            throw new RefusedException(
                    "asset.malformed", "asset: '" + namespace + ":" + reference + "' is not a CAIP-19 identifier");
        }
    }

    /** Reads {@code network/namespace:reference}. */
    public static Asset parse(String caip19) {
        int slash = caip19.indexOf('/');
        int colon = caip19.indexOf(':', slash + 1);
        if (slash < 0 || colon < 0) {
            throw new RefusedException(
                    "asset.malformed",
                    "asset: '" + caip19 + "' is not a CAIP-19 identifier such as eip155:1/slip44:60");
        }
        return new Asset(
                Network.parse(caip19.substring(0, slash)),
                caip19.substring(slash + 1, colon),
                caip19.substring(colon + 1));
    }

    /** Whether this is the coin that pays the network's fees. */
    public boolean isNative() {
        return namespace.equals(NATIVE);
    }

    /** The CAIP-19 identifier. */
    @Override
    public String toString() {
        return network + "/" + namespace + ":" + reference;
    }
}
