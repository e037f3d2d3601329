package dev.strongroom.chain.solana.node;

/** The practice network, held to what the real programs are held to. */
class PracticeBlocksTest extends SolanaBlocksContract {
    @Override
    SolanaUnderTest start() {
        return new PracticeUnderTest();
    }
}
