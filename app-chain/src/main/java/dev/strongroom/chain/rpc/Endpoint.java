package dev.strongroom.chain.rpc;

import dev.strongroom.chain.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where a node listens. Providers put their keys into path and query, so only host and port are ever shown.
 *
 * @param url http or https, without user information or fragment
 */
public record Endpoint(URI url) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    public Endpoint {
        boolean tls = "https".equals(url.getScheme());
        if (!tls && !"http".equals(url.getScheme())) {
            throw new RefusedException("endpoint.scheme", "node: the address does not begin with https://");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            throw new RefusedException(
                    "endpoint.malformed",
                    "node: the address is not https://HOST[:PORT][/PATH] without user and fragment");
        }
        if (!tls && !LOOPBACK.contains(url.getHost())) {
            throw new RefusedException(
                    "endpoint.plaintext", "node: http:// is for this machine only; use https:// for " + url.getHost());
        }
    }

    /** Reads a URL; plain http is accepted on the loopback interface only. */
    public static Endpoint parse(String url) {
        try {
            return new Endpoint(new URI(url));
        } catch (URISyntaxException _) {
            throw new RefusedException("endpoint.malformed", "node: the address is not a URL");
        }
    }

    /**
     * The same node under a path of its API; what the address had of path and query stays.
     *
     * @param path from its slash on, of plain letters
     */
    Endpoint at(String path) {
        String base = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("/+$", "");
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new Endpoint(URI.create(url.getScheme() + "://" + url.getRawAuthority() + base + path + query));
    }

    /** Host and port. */
    @Override
    public String toString() {
        return url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }
}
