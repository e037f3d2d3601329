package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.evm.node.AnvilUnderTest;

/** The Ethereum network of a real node, which takes other orders than a practice network. */
final class AnvilChain extends TrialChain {
    private final AnvilUnderTest node;

    AnvilChain(AnvilUnderTest node) {
        super(node.network(), node.url().toString());
        this.node = node;
    }

    @Override
    public void give(Address to, Amount amount) {
        node.fund(to, amount);
    }

    @Override
    public void mine(int blocks) {
        node.mine(blocks);
        node.automine(true);
    }

    @Override
    public void reorganise(int blocks) {
        node.takeBack(blocks);
    }

    @Override
    public void forget(int blocks) {
        node.reorg(blocks);
    }
}
