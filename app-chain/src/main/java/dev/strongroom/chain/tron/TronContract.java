package dev.strongroom.chain.tron;

/** What a transaction does: one of seven contracts out of TRON's forty, fields as the bytes have them. */
sealed interface TronContract {
    /** The 21 bytes of who acts and signs. */
    byte[] owner();

    /** Pays TRX. */
    @SuppressWarnings("ArrayRecordComponent")
    record Transfer(byte[] owner, byte[] to, long sun) implements TronContract {}

    /** Calls a contract without paying it TRX. */
    @SuppressWarnings("ArrayRecordComponent")
    record Trigger(byte[] owner, byte[] contract, byte[] data) implements TronContract {}

    /** Stakes TRX for energy, lends energy to another account, takes it back, unstakes, collects what was unstaked. */
    sealed interface Resource extends TronContract {}

    @SuppressWarnings("ArrayRecordComponent")
    record Freeze(byte[] owner, long sun) implements Resource {}

    @SuppressWarnings("ArrayRecordComponent")
    record Delegate(byte[] owner, byte[] receiver, long sun) implements Resource {}

    @SuppressWarnings("ArrayRecordComponent")
    record Undelegate(byte[] owner, byte[] receiver, long sun) implements Resource {}

    @SuppressWarnings("ArrayRecordComponent")
    record Unfreeze(byte[] owner, long sun) implements Resource {}

    @SuppressWarnings("ArrayRecordComponent")
    record Withdraw(byte[] owner) implements Resource {}
}
