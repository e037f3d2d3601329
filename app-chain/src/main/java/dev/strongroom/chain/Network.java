package dev.strongroom.chain;

import java.util.regex.Pattern;

/**
 * A network by its CAIP-2 identifier, such as {@code eip155:1}.
 *
 * @param namespace the family of chains, such as {@code eip155}
 * @param reference the network inside the family, such as {@code 1}
 * @see <a href="https://chainagnostic.org/CAIPs/caip-2">CAIP-2</a>
 */
public record Network(String namespace, String reference) {
    private static final Pattern NAMESPACE = Pattern.compile("[-a-z0-9]{3,8}");
    private static final Pattern REFERENCE = Pattern.compile("[-_a-zA-Z0-9]{1,32}");

    public Network {
        if (!NAMESPACE.matcher(namespace).matches()
                || !REFERENCE.matcher(reference).matches()) {
            throw new RefusedException(
                    "network.malformed", "network: '" + namespace + ":" + reference + "' is not a CAIP-2 identifier");
        }
    }

    /** Reads {@code namespace:reference}. */
    public static Network parse(String caip2) {
        int colon = caip2.indexOf(':');
        if (colon < 0) {
            throw new RefusedException(
                    "network.malformed", "network: '" + caip2 + "' is not a CAIP-2 identifier such as eip155:1");
        }
        return new Network(caip2.substring(0, colon), caip2.substring(colon + 1));
    }

    /** The CAIP-2 identifier. */
    @Override
    public String toString() {
        return namespace + ":" + reference;
    }
}
