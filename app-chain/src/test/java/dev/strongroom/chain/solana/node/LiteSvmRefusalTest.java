package dev.strongroom.chain.solana.node;

/** The real programs of Solana. */
class LiteSvmRefusalTest extends SolanaRefusalContract {
    @Override
    SolanaUnderTest start() {
        return new LiteSvmUnderTest();
    }
}
