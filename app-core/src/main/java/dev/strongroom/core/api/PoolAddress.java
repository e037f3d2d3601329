package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that others pay to.
 *
 * @param name such as {@code eip155-1_deposit_0001}; no other address has it, and it stays
 * @param address where it is
 * @param source id of the {@link PoolSource} it follows from
 * @param index its number in the source
 * @param state whether it can be used
 * @param customer whose it is, and stays when it is retired; null where it was given to no customer
 * @param why the reason of a freeze or a retirement, what it is reserved for, or why a person gave it back; null
 *     otherwise
 * @param since when its state changed last
 * @param until when an allocation or a rest ends by itself; null where it does not
 * @param version rises by one with every change
 */
public record PoolAddress(
        String name,
        Address address,
        String source,
        int index,
        WalletState state,
        @Nullable String customer,
        @Nullable Note why,
        Instant since,
        @Nullable Instant until,
        long version) {
    /** Indices from here on are those of keys that were imported into the custodian's vault. */
    private static final int FIRST_IMPORTED = 1_000_000_000;

    /** The code of the reason of a freeze for that something came before it was given to a customer. */
    public static final String PAID_TOO_EARLY = "pool.paid";

    /** Whether its key was made elsewhere: it is assigned by people, never given, lent or told. */
    public boolean isImported() {
        return index >= FIRST_IMPORTED;
    }

    /** Whether it was lent for a while, and not given to a customer for good. */
    public boolean isLent() {
        return state == WalletState.ALLOCATED && customer == null;
    }

    /**
     * Whether it is kept from being given because somebody paid to it before it was any customer's: people assign or
     * retire it.
     */
    public boolean isPaidTooEarly() {
        return state == WalletState.FROZEN
                && customer == null
                && why != null
                && why.code().equals(PAID_TOO_EARLY);
    }

    public Network network() {
        return address.network();
    }
}
