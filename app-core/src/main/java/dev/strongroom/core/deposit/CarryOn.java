package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.wallet.Openings;
import org.springframework.stereotype.Component;

/**
 * What money in goes on with where no node is needed: openings first, so that what came to a wallet finds it open, and
 * decisions before reversals, so that these find where the money lies.
 */
@Component
class CarryOn {
    private final Openings openings;
    private final ResolveSuspense resolve;
    private final ReturnRefunds refunds;
    private final ReverseArrivals reverse;

    CarryOn(Openings openings, ResolveSuspense resolve, ReturnRefunds refunds, ReverseArrivals reverse) {
        this.openings = openings;
        this.resolve = resolve;
        this.refunds = refunds;
        this.reverse = reverse;
    }

    void run(Network network) {
        openings.finish(network);
        resolve.run(network);
        refunds.run(network);
        reverse.run(network);
    }
}
