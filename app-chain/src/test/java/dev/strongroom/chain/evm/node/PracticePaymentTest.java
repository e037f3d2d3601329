package dev.strongroom.chain.evm.node;

/** The practice network, held to what the real node is held to. */
class PracticePaymentTest extends EvmPaymentContract {
    @Override
    NodeUnderTest start() {
        return new PracticeUnderTest();
    }
}
