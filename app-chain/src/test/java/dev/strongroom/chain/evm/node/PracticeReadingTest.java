package dev.strongroom.chain.evm.node;

/** The practice network, held to what the real node is held to. */
class PracticeReadingTest extends EvmReadingContract {
    @Override
    NodeUnderTest start() {
        return new PracticeUnderTest();
    }
}
