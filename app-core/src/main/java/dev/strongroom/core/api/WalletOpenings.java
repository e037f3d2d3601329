package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import java.util.List;

/**
 * Takes the desk's own wallets into the books: each once for each asset of its network, with what it held after a final
 * block. What comes and goes later is booked as such; until then whatever moves there waits.
 */
public interface WalletOpenings {
    /** One for each wallet and each asset of its network, by network, tier, index and asset; asks no node. */
    List<WalletOpening> list();

    /**
     * What the wallets of a network that are not open hold, as far as two nodes say the same where there are two. Empty
     * where all are open. Changes nothing.
     *
     * @throws dev.strongroom.chain.RefusedException {@code opening.unwatched} where the network is not followed yet for
     *     what the newest policy names, {@code opening.early} where that began after the newest final block,
     *     {@code opening.nodes} where the nodes say different things
     * @throws NodeException where too few nodes answer
     */
    List<WalletBalance> preview(Network network);

    /**
     * Opens what is named, all or nothing; any member of staff can. The balances are read again first.
     *
     * @param shown what was shown to whoever decides; the blocks in it decide nothing
     * @return every wallet as in {@link #list}
     * @throws dev.strongroom.chain.RefusedException {@code opening.changed} where a wallet does not hold what was shown
     *     any more, {@code opening.done} where one is open already, {@code opening.empty} where none is named or one
     *     twice, and as {@link #preview}
     * @throws NodeException where too few nodes answer
     */
    List<WalletOpening> open(Actor by, List<WalletBalance> shown);
}
