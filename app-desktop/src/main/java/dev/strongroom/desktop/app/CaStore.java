package dev.strongroom.desktop.app;

import dev.strongroom.desktop.selftest.Faulty;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom the program believes when it speaks to a node over TLS: the authorities that were packed with it. */
final class CaStore {
    private CaStore() {}

    /** Opens the store as a connection would. */
    static String look() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        @Nullable KeyStore packed = null;
        factory.init(packed);
        int authorities = Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .mapToInt(manager -> ((X509TrustManager) manager).getAcceptedIssuers().length)
                .sum();
        Faulty.unless(authorities > 0, "the store of certificate authorities is empty: no node can be trusted");
        return authorities + " certificate authorities";
    }
}
