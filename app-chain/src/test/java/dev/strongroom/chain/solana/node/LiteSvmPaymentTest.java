package dev.strongroom.chain.solana.node;

/** The real programs of Solana. */
class LiteSvmPaymentTest extends SolanaPaymentContract {
    @Override
    SolanaUnderTest start() {
        return new LiteSvmUnderTest();
    }
}
