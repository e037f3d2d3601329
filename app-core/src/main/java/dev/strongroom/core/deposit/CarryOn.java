package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import org.springframework.stereotype.Component;

/**
 * What money in goes on with where no node is needed: decisions first, so that a reversal finds where the money lies.
 */
@Component
class CarryOn {
    private final ResolveSuspense resolve;
    private final ReverseArrivals reverse;

    CarryOn(ResolveSuspense resolve, ReverseArrivals reverse) {
        this.resolve = resolve;
        this.reverse = reverse;
    }

    void run(Network network) {
        resolve.run(network);
        reverse.run(network);
    }
}
