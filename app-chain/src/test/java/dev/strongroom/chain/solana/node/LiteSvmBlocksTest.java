package dev.strongroom.chain.solana.node;

/** The real programs. */
class LiteSvmBlocksTest extends SolanaBlocksContract {
    @Override
    SolanaUnderTest start() {
        return new LiteSvmUnderTest();
    }
}
