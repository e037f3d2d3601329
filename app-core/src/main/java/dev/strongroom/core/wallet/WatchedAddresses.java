package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.ledger.AccountKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every address of the desk, whoever has its key. */
public interface WatchedAddresses {
    /**
     * Whose an address is.
     *
     * @param holding the account that mirrors it: {@code DEPOSIT}, {@code HOT} or {@code COLD}
     * @param customer who pays to it; null for an address of the desk's own or one that was given to nobody yet
     */
    record Owner(AccountKind holding, @Nullable String customer) {}

    /** Whether an address of the network is the desk's, as of this call; quick for any number of addresses. */
    Predicate<Address> on(Network network);

    /** The addresses of a network that others pay to. */
    List<Address> deposits(Network network);

    /** Whose an address is; empty for one that is not the desk's. */
    Optional<Owner> owner(Address address);
}
