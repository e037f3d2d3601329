package dev.strongroom.chain.solana.node;

/** The real programs of Solana. */
class LiteSvmReadingTest extends SolanaReadingContract {
    @Override
    SolanaUnderTest start() {
        return new LiteSvmUnderTest();
    }
}
