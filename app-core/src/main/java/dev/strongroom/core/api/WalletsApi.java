package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import java.util.List;

/** The desk's own wallets. */
public interface WalletsApi {
    /** All of them, by network, tier and index. */
    List<Wallet> wallets();

    /** One wallet; refused where the desk has none there ({@code wallet.unknown}). */
    Wallet get(Address address);

    /** Assets of which the hot wallets hold more than the signed policy allows; empty where all is well. */
    List<FloatExcess> aboveCeiling();

    /** Lets nothing leave a wallet; any one member of staff can, and the core by its own rules. */
    Wallet freeze(Actor by, Address address, Note why);

    /**
     * Takes a wallet out of use for ever; an approver or an admin can. Nothing leaves it any more, whatever it holds.
     *
     * @param reason 1 to 500 characters ({@code wallet.reason})
     */
    Wallet retire(Actor by, Address address, String reason);
}
