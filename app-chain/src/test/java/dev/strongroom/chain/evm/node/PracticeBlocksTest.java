package dev.strongroom.chain.evm.node;

/** The practice network, held to what the real node is held to. */
class PracticeBlocksTest extends EvmBlocksContract {
    @Override
    NodeUnderTest start() {
        return new PracticeUnderTest();
    }
}
