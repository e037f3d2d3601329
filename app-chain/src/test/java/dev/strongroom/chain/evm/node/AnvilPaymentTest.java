package dev.strongroom.chain.evm.node;

class AnvilPaymentTest extends EvmPaymentContract {
    @Override
    NodeUnderTest start() {
        return new AnvilUnderTest();
    }
}
