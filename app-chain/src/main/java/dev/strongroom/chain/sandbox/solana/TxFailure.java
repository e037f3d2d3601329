package dev.strongroom.chain.sandbox.solana;

/** A transaction cannot be carried out at all: it lands in no block and pays nothing. */
final class TxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TxError error;

    TxFailure(TxError error) {
        super(error.text(), null, false, false);
        this.error = error;
    }

    TxError error() {
        return error;
    }
}
